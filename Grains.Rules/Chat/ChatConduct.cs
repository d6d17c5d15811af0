using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Chat;

/// <summary>A player's conduct in a room's chat.</summary>
[GenerateSerializer, Immutable, Alias("trivia.chat.conduct.v1")]
public sealed record ChatConduct
{
    /// <summary>Nothing said yet.</summary>
    public static ChatConduct Clean { get; } = new();

    /// <summary>Until when the remarks made so far weigh: each adds <see cref="ChatLimits.OneMoreEvery"/>.</summary>
    [Id(0)]
    public DateTimeOffset PaidUntil { get; init; }

    /// <summary>When each strike was given.</summary>
    [Id(1)]
    public ImmutableArray<DateTimeOffset> Strikes { get; init; } = [];

    /// <summary>Whether the player had to leave the room.</summary>
    [Id(2)]
    public bool IsBarred { get; init; }

    /// <summary>Strikes that still count.</summary>
    public int StrikesAt(ChatLimits limits, DateTimeOffset now) => Strikes.Count(strike => now - strike < limits.StrikesFor);

    /// <summary>Whether nothing of it matters any more.</summary>
    public bool IsForgotten(ChatLimits limits, DateTimeOffset now) => !IsBarred && PaidUntil <= now && StrikesAt(limits, now) == 0;

    /// <summary>With one more remark; null when it comes too soon.</summary>
    internal ChatConduct? Spend(ChatLimits limits, DateTimeOffset now)
    {
        var paid = (PaidUntil > now ? PaidUntil : now) + limits.OneMoreEvery;
        return paid - now > limits.OneMoreEvery * limits.BurstMax ? null : this with { PaidUntil = paid };
    }

    /// <summary>With strikes; barred when they are enough.</summary>
    internal ChatConduct Strike(ChatLimits limits, int count, DateTimeOffset now)
    {
        var counting = Strikes.Where(strike => now - strike < limits.StrikesFor).Concat(Enumerable.Repeat(now, count));
        ImmutableArray<DateTimeOffset> strikes = [.. counting.TakeLast(limits.StrikesMax)];
        return this with { Strikes = strikes, IsBarred = IsBarred || strikes.Length >= limits.StrikesMax };
    }
}
