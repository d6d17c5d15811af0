using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

/// <summary>Receipts are checked here as <c>docs/PROTOCOL.md</c> tells others to, by nothing but what the API tells anyone.</summary>
public sealed class ReceiptTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Id = "r-51a9ed00";

    [Fact]
    public async Task Receipt_ByThePublishedKey_IsWhatItSays()
    {
        var receipt = await Receipt();

        var (header, payload, isSound) = Check(receipt.Jws!, await Key());

        isSound.ShouldBeTrue();
        (header.GetProperty("alg").GetString(), header.GetProperty("typ").GetString()).ShouldBe(("ES256", "trivia-receipt+jws"));
        payload.Deserialize<ReceiptReply>(JsonSerializerOptions.Web).ShouldBeEquivalentTo(receipt with { Jws = null });
        payload.TryGetProperty("jws", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Receipt_WithAnotherScore_IsSeenThrough()
    {
        var parts = (await Receipt()).Jws!.Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        payload.ShouldContain("\"score\":900");

        parts[1] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.Replace("\"score\":900", "\"score\":901", StringComparison.Ordinal)));

        Check(string.Join('.', parts), await Key()).IsSound.ShouldBeFalse();
    }

    [Fact]
    public async Task Key_Published_IsNamedByItsOwnHashAndHasNoPrivateHalf()
    {
        var reply = await (await host.Get("/api/receipts/keys")).Read<JsonElement>();

        var key = reply.GetProperty("signers").EnumerateArray().ShouldHaveSingleItem();
        key.EnumerateObject().Select(member => member.Name).ShouldBe(["kid", "kty", "crv", "alg", "use", "x", "y"], ignoreOrder: true);
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{key.GetProperty("x")}}","y":"{{key.GetProperty("y")}}"}""";
        key.GetProperty("kid").GetString().ShouldBe(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members))));
    }

    [Fact]
    public void Key_OfOneSigningKey_IsOne()
    {
        byte[] secret = [.. Enumerable.Repeat((byte)7, 32)];

        ReceiptKey.From(secret).Q.X.ShouldBe(ReceiptKey.From(secret).Q.X);
        ReceiptKey.From(secret).Q.X.ShouldNotBe(ReceiptKey.From([.. secret.Select(_ => (byte)8)]).Q.X);
    }

    [Fact]
    public async Task Keys_WithAnotherMethod_AreRefused() =>
        await (await host.Post("/api/receipts/keys", new { })).ShouldRefuse(HttpStatusCode.MethodNotAllowed, ProblemCodes.MethodNotAllowed);

    private static (JsonElement Header, JsonElement Payload, bool IsSound) Check(string signed, ReceiptKeyItem key)
    {
        var parts = signed.Split('.');
        var header = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[0]));
        header.GetProperty("kid").GetString().ShouldBe(key.Kid);
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
        });
        var isSound = verifier.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256);
        return (header, JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1])), isSound);
    }

    private async Task<ReceiptReply> Receipt()
    {
        host.Script.Royales[Id] = Royales.Live(Id, host.Time.GetUtcNow());
        var ada = await host.Guest("Ada <b>ë</b>");
        host.Script.Receipts[(Id, ada.PlayerId)] = Royales.Receipt(Id, ada.PlayerId);
        return await (await host.Get($"/api/royales/{Id}/receipt", ada.Token)).Read<ReceiptReply>();
    }

    private async Task<ReceiptKeyItem> Key() =>
        (await (await host.Get("/api/receipts/keys")).Read<ReceiptKeysReply>()).Signers.ShouldHaveSingleItem();
}
