using System.Net.Sockets;
using System.Security.Cryptography;
using Trivia.Chaos.Network;

namespace Trivia.Chaos.Tests.Network;

public sealed class RelayTests : IAsyncDisposable
{
    private readonly EchoServer server = new();
    private readonly Relay relay;

    public RelayTests() => relay = new Relay(server.Port);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await relay.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Connection_NothingWrong_BringsEveryByteAndTheEnd()
    {
        var sent = RandomNumberGenerator.GetBytes(300_000);
        using var client = await Connect();

        var writing = client.GetStream().WriteAsync(sent, Cancellation).AsTask().ContinueWith(
            _ => client.Client.Shutdown(SocketShutdown.Send), Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        using var received = new MemoryStream();
        await client.GetStream().CopyToAsync(received, Cancellation);

        await writing;
        received.ToArray().ShouldBe(sent);
    }

    [Fact]
    public async Task Delay_Set_MakesBothDirectionsLate()
    {
        relay.Delay = TimeSpan.FromMilliseconds(150);
        using var client = await Connect();
        var began = TimeProvider.System.GetTimestamp();

        await Exchange(client);

        TimeProvider.System.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task ResetAll_OpenConnections_AreResetAndNewOnesWork()
    {
        using var client = await Connect();
        await Exchange(client);

        relay.ResetAll();

        (await Should.ThrowAsync<IOException>(() => Exchange(client))).InnerException
            .ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBeOneOf(SocketError.ConnectionReset, SocketError.Shutdown);
        using var another = await Connect();
        await Exchange(another);
    }

    [Fact]
    public async Task Reset_Share_MeetsAboutAsManyAndAlwaysTheSame()
    {
        var clients = new List<TcpClient>();
        for (var number = 0; number < 40; number++)
        {
            clients.Add(await Connect());
            await Exchange(clients[^1]);
        }

        relay.Reset(0.5, new Random(7)).ShouldBe(Enumerable.Repeat(new Random(7), 40).Count(dice => dice.NextDouble() < 0.5));

        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Refuses_Set_ResetsNewConnectionsUntilItIsUnset()
    {
        relay.Refuses = true;
        await IsReset();

        relay.Refuses = false;
        using var taken = await Connect();
        await Exchange(taken);
    }

    [Fact]
    public async Task Connection_ServerGone_IsReset()
    {
        await server.DisposeAsync();

        await IsReset();
    }

    /// <summary>A new connection is reset: while it is made, or when it is first used.</summary>
    private async Task IsReset()
    {
        var error = await Should.ThrowAsync<Exception>(async () =>
        {
            using var client = await Connect();
            await Exchange(client);
        });
        (error as SocketException ?? error.InnerException).ShouldBeOfType<SocketException>();
    }

    private async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", relay.Port, Cancellation);
        return client;
    }

    private static async Task Exchange(TcpClient client)
    {
        var (sent, received) = (RandomNumberGenerator.GetBytes(64), new byte[64]);
        await client.GetStream().WriteAsync(sent, Cancellation);
        await client.GetStream().ReadExactlyAsync(received, Cancellation);
        received.ShouldBe(sent);
    }
}
