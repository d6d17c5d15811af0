using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Trivia.Chaos.Network;

namespace Trivia.Chaos.Tests.Network;

/// <summary>The relay in front of the blob store, with a real HTTP client on one side and sockets on the other.</summary>
public sealed class BlobRelayTests : IAsyncDisposable
{
    private const string Blob = "/devstoreaccount1/grainstate/royale-r-1.json";
    private readonly ScriptedStore store = new();
    private readonly BlobLedger ledger = new();
    private readonly FakeTimeProvider time = new();
    private readonly StoreWaits waits;
    private readonly BlobRelay relay;
    private readonly HttpClient http;

    public BlobRelayTests()
    {
        waits = new StoreWaits(time);
        relay = new BlobRelay(store.Port, ledger, waits);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{relay.Port}") };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await relay.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Write_NothingWrong_ArrivesWholeAndIsCounted()
    {
        (await Put("\"a\"", 70_000)).ShouldBe(HttpStatusCode.Created);
        (await Put("\"b\"", 10)).ShouldBe(HttpStatusCode.Created);

        store.Seen.ShouldBe([$"PUT {Blob} 70000", $"PUT {Blob} 10"]);
        relay.Counts.ShouldBe(BlobCounts.None with { Accepted = 2 });
        ledger.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_Errors_IsRefusedAndTheStoreNeverHearsOfIt()
    {
        relay.Fault = new BlobFault(LosesReplies: false, Share: 1, Seed: 1);

        (await Put("\"a\"", 5_000)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        relay.Fault = null;
        (await Put("\"a\"", 5_000)).ShouldBe(HttpStatusCode.Created);

        store.Seen.Count.ShouldBe(1);
        relay.Counts.ShouldBe(BlobCounts.None with { Accepted = 1, Refused = 1 });
    }

    [Fact]
    public async Task Write_LostReply_IsCarriedOutAndTheClientNeverHearsOfIt()
    {
        relay.Fault = new BlobFault(LosesReplies: true, Share: 1, Seed: 1);

        await Should.ThrowAsync<HttpRequestException>(() => Put("\"a\"", 100));

        store.Seen.Count.ShouldBe(1);
        relay.Counts.ShouldBe(BlobCounts.None with { Accepted = 1, Lost = 1 });
    }

    [Fact]
    public async Task Write_Conflict_IsCounted()
    {
        store.Reply = "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n";

        (await Put("\"a\"", 100)).ShouldBe(HttpStatusCode.PreconditionFailed);

        relay.Counts.ShouldBe(BlobCounts.None with { Conflicts = 1 });
    }

    [Fact]
    public async Task Write_ClientAwaitsContinue_GetsItAndIsCountedOnce()
    {
        using var request = Request("\"a\"", 3_000);
        request.Headers.ExpectContinue = true;

        using var reply = await http.SendAsync(request, Cancellation);

        reply.StatusCode.ShouldBe(HttpStatusCode.Created);
        relay.Counts.ShouldBe(BlobCounts.None with { Accepted = 1 });
    }

    [Fact]
    public async Task Write_LostReplyAndClientAwaitsContinue_LosesTheFinalReply()
    {
        relay.Fault = new BlobFault(LosesReplies: true, Share: 1, Seed: 1);
        using var request = Request("\"a\"", 3_000);
        request.Headers.ExpectContinue = true;

        await Should.ThrowAsync<HttpRequestException>(() => http.SendAsync(request, Cancellation));

        store.Seen.ShouldBe([$"PUT {Blob} 3000"]);
    }

    [Fact]
    public async Task Write_StoreStandsStill_ItsWaitIsTold()
    {
        store.OnRequest = () => time.Advance(TimeSpan.FromSeconds(3));
        await Put("\"a\"", 70_000);
        store.OnRequest = () => time.Advance(TimeSpan.FromSeconds(1));
        await Put("\"b\"", 10);

        waits.Longest.ShouldBe(TimeSpan.FromSeconds(3));
        waits.Forget();
        await Put("\"c\"", 10);
        waits.Longest.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Write_TwiceOnOneVersion_IsAFaultOfTheLedger()
    {
        await Put("\"a\"", 1);
        await Put("\"a\"", 1);

        ledger.Faults.ShouldHaveSingleItem().ShouldContain("written twice on version \"a\"");
    }

    [Fact]
    public async Task Write_WithoutCondition_IsAFaultOfTheLedger()
    {
        await Put(null, 1);

        ledger.Faults.ShouldHaveSingleItem().ShouldContain("without a condition");
    }

    [Fact]
    public async Task Request_OfAnotherContainer_IsNotCounted()
    {
        using var reply = await http.PutAsync(new Uri("/devstoreaccount1/grainstate?restype=container", UriKind.Relative), null, Cancellation);

        relay.Counts.ShouldBe(BlobCounts.None);
        ledger.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_ClientDiesInTheMiddle_IsNoRequestThatCannotBeFollowed()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", relay.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf"u8.ToArray(), Cancellation);
        client.Client.Shutdown(SocketShutdown.Send);

        (await Ends(stream)).ShouldBe(0);

        relay.Counts.Malformed.ShouldBe(0);
    }

    [Fact]
    public async Task Connection_OfSomethingElse_CannotBeFollowed()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", relay.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync("*1\r\n$4\r\nPING\r\n\r\n"u8.ToArray(), Cancellation);

        (await Ends(stream)).ShouldBe(0);

        relay.Counts.Malformed.ShouldBe(1);
    }

    [Fact]
    public void Meets_ShareOfRequests_IsMetAndAlwaysTheSame()
    {
        var (one, same) = (new BlobFault(false, 0.3, 5), new BlobFault(false, 0.3, 5));
        var met = Enumerable.Range(0, 2_000).Select(_ => one.Meets()).ToArray();

        met.Count(isMet => isMet).ShouldBeInRange(500, 700);
        Enumerable.Range(0, 2_000).Select(_ => same.Meets()).ShouldBe(met);
    }

    /// <summary>Waits until the relay has broken off.</summary>
    private static async Task<int> Ends(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1], Cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static HttpRequestMessage Request(string? version, int bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Blob) { Content = new ByteArrayContent(new byte[bytes]) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        return request;
    }

    private async Task<HttpStatusCode> Put(string? version, int bytes)
    {
        using var request = Request(version, bytes);
        using var reply = await http.SendAsync(request, Cancellation);
        return reply.StatusCode;
    }
}
