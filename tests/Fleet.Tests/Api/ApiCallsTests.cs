using System.Net;
using System.Net.Sockets;
using System.Text;
using Trivia.Fleet.Api;

namespace Trivia.Fleet.Tests.Api;

public sealed class ApiCallsTests
{
    private static readonly Uri[] Gateways = [new("http://127.0.0.1:1")];

    private static readonly Dictionary<string, Exception> Known = new()
    {
        ["refused"] = new HttpRequestException("refused"),
        ["broken off"] = new IOException("broken off"),
        ["reset at once"] = new SocketException((int)SocketError.NotConnected),
        ["timed out"] = new TaskCanceledException("timed out"),
    };

    public static TheoryData<string> Faults => [.. Known.Keys];

    // A bare SocketException once ended a load test: a gateway had reset the connection before the client looked at it.
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Get_ConnectionFails_TriesAgain(string fault)
    {
        using var network = new Network { Fault = Known[fault], Faults = 1 };
        using var calls = new ApiCalls(Gateways, 1, TimeSpan.FromMinutes(1), seed: 1, TimeProvider.System, network);

        (await calls.Get<int>("/x", TestContext.Current.CancellationToken)).ShouldBe(7);

        network.Asked.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task GetOnce_ConnectionFails_SaysThatTheGatewayIsAway(string fault)
    {
        using var network = new Network { Fault = Known[fault], Faults = int.MaxValue };
        using var calls = new ApiCalls(Gateways, 1, TimeSpan.FromMinutes(1), seed: 1, TimeProvider.System, network);

        await Should.ThrowAsync<GatewayAway>(() => calls.GetOnce<int>(Gateways[0], "/x", TestContext.Current.CancellationToken));

        network.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Get_TicketSpent_GivesUpAtOnceAndSaysWhy()
    {
        using var network = new Network { Refusal = """{"code":"ticketSpent","detail":"Ask for another."}""" };
        using var calls = new ApiCalls(Gateways, 1, TimeSpan.FromMinutes(1), seed: 1, TimeProvider.System, network);

        var fault = await Should.ThrowAsync<ApiFault>(() => calls.Get<int>("/x", TestContext.Current.CancellationToken));

        fault.Message.ShouldContain("Ask for another.");
        network.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Get_TooMany_TriesAgain()
    {
        using var network = new Network { Refusal = """{"code":"tooMany"}""", Faults = 1 };
        using var calls = new ApiCalls(Gateways, 1, TimeSpan.FromMinutes(1), seed: 1, TimeProvider.System, network);

        (await calls.Get<int>("/x", TestContext.Current.CancellationToken)).ShouldBe(7);

        network.Asked.ShouldBe(2);
    }

    /// <summary>Fails the first calls, and answers the others with 7.</summary>
    private sealed class Network : HttpMessageHandler
    {
        public Exception? Fault { get; init; }

        /// <summary>Body of a 429 that is answered instead.</summary>
        public string? Refusal { get; init; }

        public int Faults { get; init; } = int.MaxValue;

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Asked++ >= Faults ? Task.FromResult(Answer(HttpStatusCode.OK, "7"))
            : Fault is not null ? Task.FromException<HttpResponseMessage>(Fault)
            : Task.FromResult(Answer(HttpStatusCode.TooManyRequests, Refusal!));

        private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
