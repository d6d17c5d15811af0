using System.Text;
using System.Text.Json;

namespace Trivia.Fleet.Sockets;

/// <summary>The exchange of JSON, ended by 0x1E, that opens every hub connection.</summary>
internal sealed class HubHandshake
{
    private const byte Separator = 0x1E;
    private const int AnswerBytesMax = 4096;

    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] answer = [];

    public static ReadOnlySpan<byte> Request => "{\"protocol\":\"messagepack\",\"version\":1}\u001e"u8;

    /// <summary>Ends when the hub agreed, with a <see cref="HubHandshakeException"/> when it did not.</summary>
    public Task Done => done.Task;

    public bool IsDone => done.Task.IsCompletedSuccessfully;

    /// <summary>Reads the answer; hub messages may follow it in the same bytes.</summary>
    /// <returns>Whether the hub agreed and <paramref name="payload"/> stands at the first hub message.</returns>
    public bool Read(ref ReadOnlyMemory<byte> payload)
    {
        var end = payload.Span.IndexOf(Separator);
        answer = [.. answer, .. payload.Span[..(end < 0 ? payload.Length : end)]];
        payload = end < 0 ? default : payload[(end + 1)..];
        if (end < 0 && answer.Length <= AnswerBytesMax)
        {
            return false;
        }

        var refusal = end < 0 ? "The handshake's answer has no end." : Refusal(answer);
        answer = [];
        if (refusal is null)
        {
            done.TrySetResult();
            return true;
        }

        done.TrySetException(new HubHandshakeException($"The hub refused the handshake: {refusal}"));
        return false;
    }

    /// <summary>Nobody waits any more; without effect once the hub agreed.</summary>
    public void Cancel(CancellationToken cancellationToken) => done.TrySetCanceled(cancellationToken);

    /// <summary>The socket closed.</summary>
    /// <returns>Whether that happened before the handshake was done.</returns>
    public bool Fail(CloseReason reason)
    {
        done.TrySetException(new HubHandshakeException($"The socket closed in the handshake: {reason.Detail}", reason.Error));
        return !IsDone;
    }

    private static string? Refusal(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("error", out var error) ? error.ToString() : null;
        }
        catch (JsonException)
        {
            return "the answer is not JSON: " + Encoding.UTF8.GetString(json.AsSpan(0, Math.Min(json.Length, 128)));
        }
    }
}
