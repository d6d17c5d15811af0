using Orleans;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Brackets;

/// <summary>
/// The scores of a bracket's seats, packed, one seat at each index. Immutable: every change returns a new roster, and
/// folding the same records and cuts always gives the same one.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.roster.v1")]
public sealed record Roster
{
    /// <summary>Points.</summary>
    [Id(0)]
    public int[] Scores { get; init; } = [];

    /// <summary>Correct answers.</summary>
    [Id(1)]
    public int[] Correct { get; init; } = [];

    /// <summary>Sums of elapsed times in milliseconds.</summary>
    [Id(2)]
    public int[] ElapsedMs { get; init; } = [];

    /// <summary>What is left of the latency allowance, in milliseconds.</summary>
    [Id(3)]
    public int[] QuotaMs { get; init; } = [];

    /// <summary>The cut that removed a seat; 0 while it is alive, −1 where nobody sits.</summary>
    [Id(4)]
    public int[] OutAtCut { get; init; } = [];

    /// <summary>The exact rank with which a seat left.</summary>
    [Id(5)]
    public int[] OutRanks { get; init; } = [];

    /// <summary>The last closed round.</summary>
    [Id(6)]
    public int LastClosed { get; init; }

    /// <summary>The last applied cut.</summary>
    [Id(7)]
    public int Cut { get; init; }

    /// <summary>Its revision.</summary>
    [Id(8)]
    public int Revision { get; init; }

    /// <summary>The last round that staff voided; 0 for none.</summary>
    [Id(9)]
    public int VoidedRound { get; init; }

    /// <summary>Number of seats.</summary>
    public int Seats => Scores.Length;

    /// <summary>Number of seats alive.</summary>
    public int Alive => OutAtCut.Count(cut => cut == 0);

    /// <summary>Whether a seat is alive; one beyond the roster has just been taken and is.</summary>
    public bool IsAlive(int seat) => seat >= Seats || OutAtCut[seat] == 0;

    /// <summary>Whether a seat was alive before a cut, whether or not that cut has been applied.</summary>
    public bool WasAliveBefore(int cut, int seat) => OutAtCut[seat] == 0 || OutAtCut[seat] >= cut;

    /// <summary>A seat's rank key for a cut.</summary>
    /// <param name="seat">Index of the seat.</param>
    /// <param name="lottery">Its lottery number for that cut.</param>
    /// <param name="playerId">Its player.</param>
    public RankKey KeyOf(int seat, ulong lottery, string playerId) =>
        new(Scores[seat], Correct[seat], ElapsedMs[seat], lottery, playerId);

    /// <summary>The allowance quota of a seat in milliseconds.</summary>
    public int QuotaOf(int seat) => seat < Seats ? QuotaMs[seat] : LatencyAllowance.QuotaMsMax;

    /// <summary>The roster with room for more seats; new ones are alive unless they are listed as empty.</summary>
    /// <param name="seats">Number of seats; never fewer than there are.</param>
    /// <param name="isEmpty">Whether nobody sits on a new seat.</param>
    public Roster Sized(int seats, Func<int, bool> isEmpty)
    {
        if (seats == Seats)
        {
            return this;
        }

        var roster = this with
        {
            Scores = Grown(Scores, seats, 0),
            Correct = Grown(Correct, seats, 0),
            ElapsedMs = Grown(ElapsedMs, seats, 0),
            QuotaMs = Grown(QuotaMs, seats, LatencyAllowance.QuotaMsMax),
            OutAtCut = Grown(OutAtCut, seats, 0),
            OutRanks = Grown(OutRanks, seats, 0),
        };
        for (var seat = Seats; seat < seats; seat++)
        {
            roster.OutAtCut[seat] = isEmpty(seat) ? -1 : 0;
        }

        return roster;
    }

    /// <summary>The roster after a round closed. One that is void counts nothing and costs no allowance.</summary>
    /// <param name="record">The record of the round after <see cref="LastClosed"/>.</param>
    /// <exception cref="ArgumentException">The record is of another round, or of another number of seats.</exception>
    public Roster Close(RoundRecord record)
    {
        if (record.Round != LastClosed + 1 || record.Seats != Seats)
        {
            throw new ArgumentException(
                $"Round {record.Round} with {record.Seats} seats does not follow round {LastClosed} with {Seats}.", nameof(record));
        }

        var closed = Scored(record, sign: 1);
        for (var seat = 0; seat < Seats && !record.Void; seat++)
        {
            if (record.WasAlive(seat))
            {
                closed.QuotaMs[seat] = LatencyAllowance.Settle(QuotaMs[seat], record.AllowanceMs[seat]);
            }
        }

        return closed with { LastClosed = record.Round };
    }

    /// <summary>The roster without the points of its last closed round: staff voided it.</summary>
    /// <param name="record">The record of <see cref="LastClosed"/>, not yet void.</param>
    public Roster WithoutRound(RoundRecord record)
    {
        if (record.Round != LastClosed || record.Void || record.Round == VoidedRound)
        {
            throw new ArgumentException($"Round {record.Round} is not the last one that counted.", nameof(record));
        }

        return Scored(record, sign: -1) with { VoidedRound = record.Round };
    }

    /// <summary>The roster after a cut. Seats that an earlier revision of it removed and this one does not name return.</summary>
    /// <param name="cut">One-based number of the cut.</param>
    /// <param name="revision">One-based revision.</param>
    /// <param name="seats">Seats that leave.</param>
    /// <param name="ranks">Their exact ranks.</param>
    public Roster Apply(int cut, int revision, IReadOnlyList<int> seats, IReadOnlyList<int> ranks)
    {
        var outAtCut = OutAtCut.Select(at => at == cut ? 0 : at).ToArray();
        var outRanks = OutRanks.Select((rank, seat) => OutAtCut[seat] == cut ? 0 : rank).ToArray();
        for (var index = 0; index < seats.Count; index++)
        {
            outAtCut[seats[index]] = cut;
            outRanks[seats[index]] = ranks[index];
        }

        return this with { OutAtCut = outAtCut, OutRanks = outRanks, Cut = cut, Revision = revision };
    }

    private Roster Scored(RoundRecord record, int sign)
    {
        int[] scores = [.. Scores], correct = [.. Correct], elapsed = [.. ElapsedMs];
        for (var seat = 0; seat < Seats && !record.Void; seat++)
        {
            if (record.WasAlive(seat))
            {
                scores[seat] += sign * record.Points(seat);
                correct[seat] += sign * (record.Right(seat) ? 1 : 0);
                elapsed[seat] += sign * record.ElapsedMs(seat);
            }
        }

        return this with { Scores = scores, Correct = correct, ElapsedMs = elapsed, QuotaMs = [.. QuotaMs] };
    }

    private static int[] Grown(int[] values, int length, int filler)
    {
        var grown = new int[length];
        values.CopyTo(grown, 0);
        grown.AsSpan(values.Length).Fill(filler);
        return grown;
    }
}
