using System.Collections.Concurrent;
using System.Diagnostics;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Everything that the server said, with the time of its arrival; the clock never steps.</summary>
internal sealed class Tape
{
    private readonly ConcurrentQueue<Take> takes = new();
    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();
    private readonly long started = Stopwatch.GetTimestamp();

    public IReadOnlyList<Take> Takes => [.. takes];

    public void Add(string client, WireFormat format, byte[] bytes, IReadOnlyList<WireMessage> messages) =>
        takes.Enqueue(new SocketTake(client, Now(), bytes, format, messages));

    public void Add(string request, string path, bool isSuccess, byte[] headers, byte[] body) =>
        takes.Enqueue(new HttpTake(request, Now(), [.. headers, .. body], path, body, isSuccess));

    private DateTimeOffset Now() => startedAt + Stopwatch.GetElapsedTime(started);
}
