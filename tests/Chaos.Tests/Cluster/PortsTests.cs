using System.Net;
using System.Net.Sockets;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Tests.Cluster;

public sealed class PortsTests
{
    [Fact]
    public void TryKeep_PortOfFree_IsTakenBeforeItsServerListensAndWhileItDoesAndAfterwards()
    {
        var port = Ports.Free();
        Ports.TryKeep(port).ShouldBeNull();

        using (var server = new TcpListener(IPAddress.Loopback, port))
        {
            server.Start();
            Ports.TryKeep(port).ShouldBeNull();
        }

        Ports.TryKeep(port).ShouldBeNull();
    }

    [Fact]
    public async Task Free_ServerThatEndsWithOpenConnections_CanListenAgainAtOnce()
    {
        var port = Ports.Free();
        for (var life = 1; life <= 2; life++)
        {
            using var server = new TcpListener(IPAddress.Loopback, port);
            server.Start();
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            using var accepted = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void TryKeep_SomebodyListens_IsRefused()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();

        Ports.TryKeep(((IPEndPoint)server.LocalEndpoint).Port).ShouldBeNull();
    }
}
