using System.Buffers.Text;
using System.Text;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Baselines;

/// <summary>
/// One Socket.IO player: the few packets of Engine.IO 4 and Socket.IO 5 that a round needs, over a raw WebSocket.
/// <c>0</c> open, <c>2</c> ping, <c>3</c> pong, <c>40</c> connected, <c>42[…]</c> event, <c>43id[…]</c> acknowledgement.
/// </summary>
internal sealed class EngineIoPlayer(int player, IRoundObserver observer) : IWebSocketHandler
{
    private const int PacketBytesMax = 16 * 1024;

    private readonly TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RawWebSocket socket = null!;
    private byte[] partial = [];
    private volatile bool isClosing;

    private static ReadOnlySpan<byte> QuestionStart => "42[\"q\","u8;

    private static ReadOnlySpan<byte> AcknowledgementStart => "43"u8;

    public async Task Open(RawWebSocket opened, CancellationToken cancellationToken)
    {
        socket = opened;
        socket.Start(this);
        await connected.Task.WaitAsync(cancellationToken);
    }

    public bool Answer(int round, int choice) =>
        socket.Send(Opcode.Text, Encoding.ASCII.GetBytes($"42{round}[\"a\",{round},{choice}]"));

    public bool Release(int round) => socket.Send(Opcode.Text, Encoding.ASCII.GetBytes($"42[\"release\",{round}]"));

    public void Abort()
    {
        isClosing = true;
        socket.Abort();
    }

    public void OnPayload(RawWebSocket socket, ReadOnlyMemory<byte> payload, bool endsMessage, long receivedTimestamp)
    {
        if (endsMessage && partial.Length == 0)
        {
            Handle(payload.Span, receivedTimestamp);
            return;
        }

        partial = partial.Length + payload.Length <= PacketBytesMax
            ? [.. partial, .. payload.Span]
            : throw new ProtocolViolationException("An Engine.IO packet is too long.", isOversize: true);
        if (endsMessage)
        {
            Handle(partial, receivedTimestamp);
            partial = [];
        }
    }

    public void OnClosed(RawWebSocket socket, CloseReason reason)
    {
        connected.TrySetException(new IOException($"Closed while connecting: {reason.Detail}"));
        if (!isClosing)
        {
            observer.Failed(player, $"its socket closed: {reason.Kind}, {reason.Detail}");
        }
    }

    private static long ReadNumber(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out long number, out _)
        ? number
        : throw new ProtocolViolationException("A Socket.IO packet lacks a number.");

    private void Handle(ReadOnlySpan<byte> packet, long timestamp)
    {
        if (packet.StartsWith(QuestionStart))
        {
            var rest = packet[QuestionStart.Length..];
            var round = ReadNumber(rest);
            var released = ReadNumber(rest[(rest.IndexOf((byte)',') + 1)..]);
            observer.QuestionReceived(player, (int)round, released, timestamp);
        }
        else if (packet.StartsWith(AcknowledgementStart))
        {
            observer.AnswerAcknowledged(player, (int)ReadNumber(packet[AcknowledgementStart.Length..]), timestamp);
        }
        else if (packet.StartsWith("40"u8))
        {
            connected.TrySetResult();
        }
        else if (packet is [(byte)'0', ..])
        {
            socket.Send(Opcode.Text, "40"u8);
        }
        else if (packet is [(byte)'2'])
        {
            socket.Send(Opcode.Text, "3"u8);
        }
    }
}
