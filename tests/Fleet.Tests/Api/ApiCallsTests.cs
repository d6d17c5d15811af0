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

    /// <summary>Fails the first calls, and answers the others with 7.</summary>
    private sealed class Network : HttpMessageHandler
    {
        public required Exception Fault { get; init; }

        public required int Faults { get; init; }

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Asked++ < Faults
                ? Task.FromException<HttpResponseMessage>(Fault)
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("7", Encoding.UTF8, "application/json") });
    }
}
