using System.Text;
using System.Text.Json;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>
/// Finds whatever told a secret too early. A question's texts may be seen before its reveal only in question frames, each
/// once a frame; its explanation and the place of its right option not at all; the event's seed not before the end; the
/// keys that come of it never; and the log holds none of it at any time.
/// </summary>
internal sealed class LeakJudge
{
    private const string ReceiptPath = "/receipt";

    private static readonly Secret CorrectKey = Secret.OfText("the place of a right option", "correct");

    private readonly CanaryPack pack;
    private readonly IReadOnlyList<Take> takes;
    private readonly ShowFacts facts;
    private readonly Dictionary<CanaryQuestion, DateTimeOffset> revealedAt;
    private readonly EventSecrets secrets;
    private readonly SecretSearch search;
    private readonly SecretSearch searchKey = new([CorrectKey]);

    /// <param name="pack">The questions.</param>
    /// <param name="takes">All that the server said.</param>
    /// <param name="seed">The event's seed.</param>
    public LeakJudge(CanaryPack pack, IReadOnlyList<Take> takes, byte[] seed)
    {
        this.pack = pack;
        this.takes = takes;
        facts = new ShowFacts(takes);
        secrets = new EventSecrets(seed);
        revealedAt = facts.ByRound.ToDictionary(
            round => pack.QuestionOf(pack.SecretIn(round.Value.Frame.Body))!, round => facts.RevealedAt(round.Key));
        search = new SecretSearch([.. pack.Secrets, secrets.Seed, .. secrets.Keys]);
    }

    /// <summary>Every leak, one sentence each.</summary>
    public IEnumerable<string> Leaks() => takes.SelectMany(take => Early(take).Concat(take switch
    {
        SocketTake socket => Places(socket).Concat(Hidden(socket)),
        HttpTake http => Receipts(http),
        _ => [],
    }));

    /// <summary>Every log line that holds a secret.</summary>
    public IEnumerable<string> LeaksOfLog(IEnumerable<string> lines) =>
        from line in lines
        from sighting in search.In(Encoding.UTF8.GetBytes(line))
        select $"log: {sighting.Secret.Name} as {sighting.Form}: {line}";

    private static string Say(Take take, string what) => $"{take.At:HH:mm:ss.fff} {take.Source}: {what}";

    private static bool Same(byte[] bytes, WireFormat format, Microsoft.AspNetCore.SignalR.Protocol.HubMessage message) =>
        format.Protocol().GetMessageBytes(message).Span.SequenceEqual(bytes);

    private IEnumerable<string> Early(Take take)
    {
        var shown = take is SocketTake socket
            ? ShowFacts.Questions(socket).SelectMany(frame => frame.Options.Prepend(frame.Body)).Select(pack.SecretIn).ToList()
            : [];
        foreach (var sighting in search.In(take.Bytes).Where(sighting => take.At < ToldAt(sighting.Secret)))
        {
            if (sighting.Form != SecretForm.Plain || !shown.Remove(sighting.Secret))
            {
                yield return Say(take, $"{sighting.Secret.Name} as {sighting.Form} at byte {sighting.Offset}");
            }
        }
    }

    private DateTimeOffset ToldAt(Secret secret)
    {
        if (pack.QuestionOf(secret) is { } question)
        {
            return revealedAt.GetValueOrDefault(question, DateTimeOffset.MaxValue);
        }

        return secret == secrets.Seed ? facts.EndedAt : DateTimeOffset.MaxValue;
    }

    /// <summary>Only reveals say which place is right.</summary>
    private IEnumerable<string> Places(SocketTake take)
    {
        var told = searchKey.In(take.Bytes).Count();
        var reveals = ShowFacts.Reveals(take).Count();
        return told > reveals ? [Say(take, $"{told} right options named beside {reveals} reveals")] : [];
    }

    /// <summary>Every message is what its type can hold and not a byte more: nothing travels in members that clients ignore.</summary>
    private IEnumerable<string> Hidden(SocketTake take) =>
        from message in take.Messages
        where !Same(message.Bytes, take.Format, message.Message)
        select Say(take, $"{message.Message.GetType().Name} holds more than its type: {Encoding.UTF8.GetString(message.Bytes)}");

    /// <summary>A receipt tells of a round only once the event itself, asked afterwards by the same person, says that the round is over.</summary>
    private IEnumerable<string> Receipts(HttpTake take)
    {
        if (!take.IsSuccess || !take.Path.EndsWith(ReceiptPath, StringComparison.Ordinal))
        {
            return [];
        }

        var eventPath = take.Path[..^ReceiptPath.Length];
        var who = take.Source[take.Source.IndexOf(" as ", StringComparison.Ordinal)..];
        var next = takes.OfType<HttpTake>().FirstOrDefault(later => later.At > take.At
            && later.IsSuccess && later.Path == eventPath && later.Source.EndsWith(who, StringComparison.Ordinal));
        if (next is null)
        {
            return [];
        }

        using var receipt = JsonDocument.Parse(take.Body);
        using var royale = JsonDocument.Parse(next.Body);
        var asked = royale.RootElement.GetProperty("round").GetInt32();
        var isOpen = royale.RootElement.GetProperty("phase").GetString() is "staged" or "locked";
        return [.. receipt.RootElement.GetProperty("answers").EnumerateArray()
            .Select(answer => answer.GetProperty("round").GetInt32())
            .Where(round => round > asked || (round == asked && isOpen))
            .Select(round => Say(take, $"the right option of round {round}"))];
    }
}
