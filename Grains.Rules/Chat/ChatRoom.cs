using System.Collections.Immutable;
using Orleans;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Chat;

/// <summary>
/// A room's chat: the last remarks, and how everybody behaved. Pure; whoever holds it asks <see cref="Admit"/>, has the text
/// judged, and then calls <see cref="Say"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.chat.room.v1")]
public sealed record ChatRoom
{
    /// <summary>Nobody has said anything.</summary>
    public static ChatRoom Empty { get; } = new();

    /// <summary>The last remarks, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<ChatLine> History { get; init; } = [];

    /// <summary>Remarks shown so far.</summary>
    [Id(1)]
    public long Shown { get; init; }

    /// <summary>How those behaved who said something lately or have strikes, by player.</summary>
    [Id(2)]
    public ImmutableDictionary<string, ChatConduct> Conduct { get; init; } = ImmutableDictionary<string, ChatConduct>.Empty;

    /// <summary>Whether a remark may be made at all: before it is judged, which may cost something. Changes nothing.</summary>
    /// <returns>The refusal; null for none.</returns>
    public ChatCode? Admit(ChatLimits limits, string playerId, string text, DateTimeOffset now)
    {
        var conduct = Conduct.GetValueOrDefault(playerId, ChatConduct.Clean);
        if (conduct.IsBarred)
        {
            return ChatCode.Barred;
        }

        // Far over the limit nothing is looked at.
        if (text.Length > limits.CharactersMax * 16 || PlainText.Problem(PlainText.Clean(text), 1, limits.CharactersMax) is not null)
        {
            return ChatCode.Malformed;
        }

        return conduct.Spend(limits, now) is null ? ChatCode.TooMany : null;
    }

    /// <summary>Takes a remark that was judged.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="playerId">Who made it.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="text">As it came.</param>
    /// <param name="judgement">The moderator's judgement of it.</param>
    /// <param name="now">The time.</param>
    /// <param name="avatar">The picture that the player chose; null for none.</param>
    public ChatOutcome Say(
        ChatLimits limits, string playerId, string name, string text, ChatJudgement judgement, DateTimeOffset now, string? avatar = null)
    {
        if (Admit(limits, playerId, text, now) is { } refusal)
        {
            return new ChatOutcome(this, refusal, null, null);
        }

        var strikes = judgement.Verdict switch
        {
            ChatVerdict.Flag => limits.FlaggedStrikes,
            ChatVerdict.Mask => limits.MaskedStrikes,
            _ => 0,
        };
        var conduct = Conduct.GetValueOrDefault(playerId, ChatConduct.Clean).Spend(limits, now)!.Strike(limits, strikes, now);
        var code = conduct.IsBarred ? ChatCode.Removed : judgement.Verdict switch
        {
            ChatVerdict.Flag => ChatCode.Flagged,
            ChatVerdict.Mask => ChatCode.Masked,
            _ => ChatCode.Said,
        };
        var line = code is ChatCode.Said or ChatCode.Masked
            ? new ChatLine(Shown + 1, playerId, name, judgement.Text, now) { Avatar = avatar }
            : null;
        var audit = line is null ? $"{string.Join(", ", judgement.Reasons)}: {PlainText.Clean(text)}" : null;
        return new ChatOutcome(With(limits, playerId, conduct, line, now), code, line, audit);
    }

    private ChatRoom With(ChatLimits limits, string playerId, ChatConduct conduct, ChatLine? line, DateTimeOffset now) => this with
    {
        History = line is null ? History : [.. History.Add(line).TakeLast(limits.HistoryMax)],
        Shown = Shown + (line is null ? 0 : 1),
        Conduct = Remembered(limits, playerId, now).SetItem(playerId, conduct),
    };

    /// <summary>The conduct of others: when the room remembers too many, only what still matters, and of that the gravest.</summary>
    private ImmutableDictionary<string, ChatConduct> Remembered(ChatLimits limits, string playerId, DateTimeOffset now)
    {
        if (Conduct.Count < limits.PlayersMax || Conduct.ContainsKey(playerId))
        {
            return Conduct;
        }

        return Conduct.Where(pair => !pair.Value.IsForgotten(limits, now))
            .OrderByDescending(pair => pair.Value.IsBarred).ThenByDescending(pair => pair.Value.StrikesAt(limits, now))
            .ThenByDescending(pair => pair.Value.PaidUntil)
            .Take(limits.PlayersMax - 1)
            .ToImmutableDictionary();
    }
}
