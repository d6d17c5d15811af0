using System.Threading.Channels;
using MessagePack;
using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Tests.Sockets;

/// <summary>Keeps what arrives, as plain objects, for tests to await.</summary>
internal sealed class RecordingHandler : IHubSocketHandler
{
    private readonly TaskCompletionSource<CloseReason> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Channel<(string Target, object?[] Arguments, long Timestamp)> Invocations { get; } =
        Channel.CreateUnbounded<(string, object?[], long)>();

    public Channel<(long Id, CompletionKind Kind, object? Result)> Completions { get; } =
        Channel.CreateUnbounded<(long, CompletionKind, object?)>();

    public Task<CloseReason> Closed => closed.Task;

    public void OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        var values = new object?[argumentCount];
        for (var i = 0; i < argumentCount; i++)
        {
            values[i] = Read(ref arguments);
        }

        Invocations.Writer.TryWrite((target, values, receivedTimestamp));
    }

    public void OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp) =>
        Completions.Writer.TryWrite((invocationId, kind, kind == CompletionKind.Void ? null : Read(ref result)));

    public void OnClosed(HubSocket socket, CloseReason reason) => closed.TrySetResult(reason);

    private static object? Read(ref MessagePackReader reader) =>
        MessagePackSerializer.Deserialize<object?>(ref reader);
}
