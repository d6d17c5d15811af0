using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Trivia.Gateway.Identity;

/// <summary>The keys of this gateway, loaded or made once at start.</summary>
internal sealed class IdentityKeys
{
    private const int SigningBytesMin = 32;
    private const int OperatorKeyLengthMin = 16;
    private const int OperatorKeyLengthMax = 512;

    private readonly byte[] operatorKeyHash;

    /// <exception cref="InvalidOperationException">A configured key is too weak or not what it should be.</exception>
    public IdentityKeys(IOptions<IdentityOptions> options, ILogger<IdentityKeys> logger)
    {
        var folder = Path.Combine(options.Value.DataDirectory, "keys");
        var signing = ParseSigningKey(options.Value.SigningKey ?? Kept(Path.Combine(folder, "signing.key"), logger));
        Signing = new SymmetricSecurityKey(signing);
        Address = HKDF.DeriveKey(HashAlgorithmName.SHA256, signing, 32, info: "trivia.address"u8.ToArray());
        Receipt = ReceiptKey.From(signing);

        var operatorKey = options.Value.OperatorKey ?? Kept(Path.Combine(folder, "operator.key"), logger);
        if (operatorKey.Length is < OperatorKeyLengthMin or > OperatorKeyLengthMax)
        {
            throw new InvalidOperationException(
                $"The operator key has {operatorKey.Length} characters; it needs {OperatorKeyLengthMin} to {OperatorKeyLengthMax}.");
        }

        operatorKeyHash = SHA256.HashData(Encoding.UTF8.GetBytes(operatorKey));
    }

    /// <summary>Signs every token.</summary>
    public SymmetricSecurityKey Signing { get; }

    /// <summary>Hashes network addresses, so that none is ever stored.</summary>
    public byte[] Address { get; }

    /// <summary>Signs receipts, so that anyone can check one who has the public half.</summary>
    public ECParameters Receipt { get; }

    /// <summary>Whether a string is the operator key, in a time that does not depend on how much of it is right.</summary>
    public bool IsOperatorKey(string candidate) =>
        candidate.Length is >= OperatorKeyLengthMin and <= OperatorKeyLengthMax
        && CryptographicOperations.FixedTimeEquals(operatorKeyHash, SHA256.HashData(Encoding.UTF8.GetBytes(candidate)));

    private static string Kept(string path, ILogger logger)
    {
        var secret = SecretFile.LoadOrCreate(path, out var created);
        if (created)
        {
            logger.KeyMade(path);
        }

        if (SecretFile.IsExposed(path))
        {
            logger.KeyExposed(path);
        }

        return secret;
    }

    private static byte[] ParseSigningKey(string text)
    {
        var key = Decode(text);
        return key is { Length: >= SigningBytesMin } ? key : throw new InvalidOperationException(
            $"The signing key is not base64 of {SigningBytesMin} bytes or more; make one with: openssl rand -base64 {SigningBytesMin}");
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text.Trim().Replace('+', '-').Replace('/', '_'));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
