using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Trivia.Chaos.Network;

/// <summary>
/// A relay between one silo and the blob store that knows where a request begins and how it was answered: it can refuse
/// requests, lose replies to what was carried out, and it counts.
/// </summary>
/// <param name="port">Port of the store.</param>
/// <param name="ledger">Told of every write of any silo.</param>
/// <param name="waits">Told of every wait for a reply.</param>
internal sealed class BlobRelay(int port, BlobLedger ledger, StoreWaits waits) : Relay(port)
{
    /// <summary>Container of the grains' states.</summary>
    public const string Container = "grainstate";

    private static readonly byte[] Busy = Encoding.ASCII.GetBytes(
        "HTTP/1.1 503 Server Busy\r\nServer: chaos\r\nx-ms-error-code: ServerBusy\r\nContent-Length: 0\r\n\r\n");

    private BlobFault? fault;
    private int accepted;
    private int conflicts;
    private int refused;
    private int lost;
    private int malformed;

    /// <summary>What it does to requests now.</summary>
    public BlobFault? Fault
    {
        get => Volatile.Read(ref fault);
        set => Volatile.Write(ref fault, value);
    }

    /// <summary>What went through it so far.</summary>
    public BlobCounts Counts => new(
        Volatile.Read(ref accepted), Volatile.Read(ref conflicts), Volatile.Read(ref refused), Volatile.Read(ref lost), Volatile.Read(ref malformed));

    /// <inheritdoc/>
    protected override async Task Carry(Link link, CancellationToken cancellationToken)
    {
        var open = new OpenRequest();
        try
        {
            await link.Both(Requests(link, open, cancellationToken), Replies(link, open, cancellationToken));
        }
        finally
        {
            // Whoever gave up has waited as well.
            EndWait(open);
        }
    }

    private async Task Requests(Link link, OpenRequest open, CancellationToken cancellationToken)
    {
        var reader = new RequestReader(link.Client);
        try
        {
            while (await reader.Next(cancellationToken) is var (head, bytes))
            {
                await Hold(cancellationToken);
                if (Fault is { } now && now.Meets())
                {
                    if (!now.LosesReplies)
                    {
                        await Refuse(link, reader, head, cancellationToken);
                        continue;
                    }

                    open.LosesReply = true;
                }

                (open.WaitsSince, open.Head) = (waits.Begin(), head);
                await Link.Send(link.Server, bytes, cancellationToken);
                await reader.Body(
                    head.BodyBytes,
                    piece =>
                    {
                        // Before the last piece the store waits for the silo, which may be frozen.
                        open.WaitsSince = waits.Begin();
                        return Link.Send(link.Server, piece, cancellationToken);
                    },
                    cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            Interlocked.Increment(ref malformed);
            throw;
        }

        link.Server.Shutdown(SocketShutdown.Send);
    }

    private async Task Refuse(Link link, RequestReader reader, RequestHead head, CancellationToken cancellationToken)
    {
        if (head.AwaitsContinue)
        {
            // Whether a body follows a refusal is the client's choice: the connection cannot be followed any more.
            Interlocked.Increment(ref refused);
            link.Reset();
            throw new OperationCanceledException("The connection was reset instead of a refusal.");
        }

        await reader.Body(head.BodyBytes, _ => Task.CompletedTask, cancellationToken);
        Interlocked.Increment(ref refused);
        await Link.Send(link.Client, Busy, cancellationToken);
    }

    private async Task Replies(Link link, OpenRequest open, CancellationToken cancellationToken)
    {
        var buffer = new byte[Link.BufferBytes];
        var held = 0;
        while (await link.Server.ReceiveAsync(buffer.AsMemory(held), cancellationToken) is var read and > 0)
        {
            held += read;
            if (open.Head is { } head)
            {
                if (StatusLine.TryRead(buffer.AsSpan(0, held)) is not { } status)
                {
                    // Too little to know whether this is the reply.
                    continue;
                }

                if (status != (int)HttpStatusCode.Continue)
                {
                    EndWait(open);
                    open.Head = null;
                    Count(head, status);
                    if (open.LosesReply)
                    {
                        Interlocked.Increment(ref lost);
                        link.Reset();
                        return;
                    }
                }
            }

            await Hold(cancellationToken);
            await Link.Send(link.Client, buffer.AsMemory(0, held), cancellationToken);
            held = 0;
        }

        link.Client.Shutdown(SocketShutdown.Send);
    }

    private void EndWait(OpenRequest open)
    {
        if (open.Head is not null)
        {
            waits.End(open.WaitsSince);
        }
    }

    private void Count(RequestHead head, int status)
    {
        if (!head.ChangesBlobOf(Container))
        {
            return;
        }

        switch ((HttpStatusCode)status)
        {
            case >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous:
                Interlocked.Increment(ref accepted);
                ledger.Accepted(head);
                break;
            case HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.NotFound:
                Interlocked.Increment(ref conflicts);
                break;
        }
    }

    /// <summary>The request of a connection that awaits its reply; HTTP/1.1 clients send the next one after it.</summary>
    private sealed class OpenRequest
    {
        private RequestHead? head;
        private long waitsSince;

        /// <summary>When its last piece went to the store.</summary>
        public long WaitsSince
        {
            get => Volatile.Read(ref waitsSince);
            set => Volatile.Write(ref waitsSince, value);
        }

        public RequestHead? Head
        {
            get => Volatile.Read(ref head);
            set => Volatile.Write(ref head, value);
        }

        public bool LosesReply { get; set; }
    }
}
