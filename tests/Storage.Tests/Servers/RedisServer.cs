using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Trivia.Storage.Tests.Servers;

/// <summary>A Redis that keeps nothing, at a port of its own, for all tests of this assembly.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private const int AttemptsMax = 5;
    private ServerProcess? server;

    /// <summary>Host and port.</summary>
    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var output = "";
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var port = FreePort().ToString(CultureInfo.InvariantCulture);
            try
            {
                (server, output) = await ServerProcess.Start(
                    "redis-server",
                    ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
                    line => line.Contains("Ready to accept connections", StringComparison.Ordinal));
            }
            catch (Win32Exception exception)
            {
                throw new InvalidOperationException("redis-server is not installed: apt-get install redis-server", exception);
            }

            if (server is not null)
            {
                Connection = $"127.0.0.1:{port}";
                return;
            }
        }

        throw new InvalidOperationException($"Redis did not start:{Environment.NewLine}{output}");
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
