using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Receipts;

/// <summary>Signs receipts, so that a player can show one to others, and nobody can write one for themselves.</summary>
internal sealed class ReceiptSigner
{
    private const string Algorithm = "ES256";

    private readonly ECParameters pair;
    private readonly JsonSerializerOptions json;
    private readonly string header;

    public ReceiptSigner(IdentityKeys keys, IOptions<JsonOptions> options)
    {
        (pair, json) = (keys.Receipt, options.Value.SerializerOptions);
        var (x, y) = (Base64Url.EncodeToString(pair.Q.X), Base64Url.EncodeToString(pair.Q.Y));

        // The members that make up a key's own hash, in the order that RFC 7638 gives.
        var own = SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        Key = new ReceiptKeyItem { Kid = Base64Url.EncodeToString(own), Kty = "EC", Crv = "P-256", Alg = Algorithm, Use = "sig", X = x, Y = y };
        header = Encoded($$"""{"alg":"{{Algorithm}}","kid":"{{Key.Kid}}","typ":"trivia-receipt+jws"}""");
    }

    /// <summary>The public key.</summary>
    public ReceiptKeyItem Key { get; }

    /// <summary>The same receipt, signed.</summary>
    public ReceiptReply Sign(ReceiptReply receipt)
    {
        var text = $"{header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(receipt with { Jws = null }, json))}";

        // One for each: an instance may not be shared between threads.
        using var signer = ECDsa.Create(pair);
        var signature = signer.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        return receipt with { Jws = $"{text}.{Base64Url.EncodeToString(signature)}" };
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));
}
