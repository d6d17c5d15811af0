using System.Net;
using System.Net.Sockets;
using Trivia.Chaos.Network;

namespace Trivia.Chaos.Tests.Network;

/// <summary>A blob store as far as HTTP goes: takes requests, remembers them, and answers as it is told.</summary>
internal sealed class ScriptedStore : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;
    private readonly List<string> seen = [];

    public ScriptedStore()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it answers.</summary>
    public string Reply { get; set; } = "HTTP/1.1 201 Created\r\nETag: \"1\"\r\nContent-Length: 0\r\n\r\n";

    /// <summary>Called when a request is there whole, before it is answered.</summary>
    public Action OnRequest { get; set; } = () => { };

    /// <summary>Method, path and size of the body of each request.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (seen)
            {
                return [.. seen];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await serving;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task Serve()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(Answer(await listener.AcceptSocketAsync(stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Answer(Socket socket)
    {
        using var _ = socket;
        var reader = new RequestReader(socket);
        try
        {
            while (await reader.Next(CancellationToken.None) is var (head, _))
            {
                if (head.AwaitsContinue)
                {
                    await Link.Send(socket, "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), CancellationToken.None);
                }

                var bytes = 0;
                await reader.Body(
                    head.BodyBytes,
                    piece =>
                    {
                        bytes += piece.Length;
                        return Task.CompletedTask;
                    },
                    CancellationToken.None);
                lock (seen)
                {
                    seen.Add($"{head.Method} {head.Path} {bytes}");
                }

                OnRequest();
                await Link.Send(socket, System.Text.Encoding.ASCII.GetBytes(Reply), CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidDataException or EndOfStreamException)
        {
            // The client or the relay broke off.
        }
    }
}
