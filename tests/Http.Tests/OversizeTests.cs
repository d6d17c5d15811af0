using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Trivia.Client.Http;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

/// <summary>Whoever sends too much is told so, and does not only see the connection close.</summary>
public sealed class OversizeTests(OversizeTests.SmallHost host) : IClassFixture<OversizeTests.SmallHost>
{
    private const int Limit = 64 * 1024;
    private const int Drain = 32 * 1024 * 1024;

    /// <summary>Takes small packs, and reads much of larger ones away.</summary>
    public sealed class SmallHost() : ApiHost(new Dictionary<string, string?>
    {
        ["Trivia:Http:PackBytesMax"] = $"{Limit}",
        ["Trivia:Http:PackDrainBytesMax"] = $"{Drain}",
    });

    [Theory]
    [InlineData(Limit + 1, false)]
    [InlineData(Limit + 1, true)]
    [InlineData(Limit + Drain, false)]
    [InlineData(Limit + Drain, true)]
    public async Task Import_TooLargeForAClientThatSendsAllBeforeItListens_IsRefusedInWords(int bytes, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ops/packs") { Content = Blank(bytes) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.Staff(StaffRole.Content));
        request.Headers.TransferEncodingChunked = chunked;

        await ShouldBeTooLarge(await host.Send(request));
    }

    [Fact]
    public async Task Import_TooLargeForAClientThatAsksFirst_IsRefusedBeforeItSends()
    {
        var token = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, token);
        await using var stream = client.GetStream();
        var head = $"POST /api/ops/packs HTTP/1.1\r\nHost: {host.Address.Authority}\r\nAuthorization: Bearer {host.Staff(StaffRole.Content)}\r\n"
            + $"Content-Type: application/jsonl\r\nContent-Length: {int.MaxValue}\r\nExpect: 100-continue\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        (await reader.ReadLineAsync(token)).ShouldNotBeNull().ShouldStartWith("HTTP/1.1 413");
    }

    [Fact]
    public async Task ImportPack_TooLargeByFar_IsToldByTheClientLibrary()
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var api = new TriviaApi(http, host.Staff(StaffRole.Content));
        using var pack = new MemoryStream(new byte[Limit + Drain + 1_000_000]);

        var refusal = await Should.ThrowAsync<TriviaApiException>(
            api.Ops.ImportPack(pack, cancellationToken: TestContext.Current.CancellationToken));

        refusal.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refusal.Code.ShouldBe(ProblemCodes.TooLarge);
        refusal.Message.ShouldContain("65,536 bytes");
    }

    [Fact]
    public async Task Import_AsLargeAsMayBe_IsRead()
    {
        var line = PackLines.Sound(1);
        var pack = line + new string('\n', Limit - line.Length);

        var response = await host.Send(HttpMethod.Post, "/api/ops/packs", host.Staff(StaffRole.Content), PackLines.Body(pack));

        (await response.Read<ImportReply>()).Imported.ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_BodyThatNoNameNeeds_IsRefused() =>
        await (await host.Send(
            HttpMethod.Post, "/api/guests", body: new StringContent($"{{\"name\":\"{new string('a', 70_000)}\"}}", null, "application/json")))
            .ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.TooLarge);

    private static ByteArrayContent Blank(int bytes)
    {
        var text = new byte[bytes];
        Array.Fill(text, (byte)'\n');
        return new ByteArrayContent(text) { Headers = { ContentType = new MediaTypeHeaderValue("application/jsonl") } };
    }

    private static async Task ShouldBeTooLarge(HttpResponseMessage response) =>
        (await response.ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.TooLarge))
            .GetProperty("detail").GetString().ShouldBe("Nothing was imported: a pack has at most 65,536 bytes; split it.");
}
