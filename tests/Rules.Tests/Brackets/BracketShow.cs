using CsCheck;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Rules.Tests.Brackets;

/// <summary>A random show of one bracket: its rounds one after the other, each with a cut that may follow.</summary>
internal sealed class BracketShow
{
    public required Roster Roster { get; init; }

    /// <summary>Records of the rounds, in their order.</summary>
    public required IReadOnlyList<RoundRecord> Records { get; init; }

    public static readonly Gen<BracketShow> Any = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 12], Gen.Int).Select(Play);

    /// <summary>A record of the next round, with any answers of those who are alive.</summary>
    public static RoundRecord NextRound(Roster roster, Random random)
    {
        var seats = Enumerable.Range(0, roster.Seats).ToArray();
        var windowMs = random.Next(5_000, 10_001);
        var choices = seats.Select(seat => !roster.IsAlive(seat) ? RoundRecord.NotAlive
            : random.Next(5) is var choice and < 4 ? (byte)choice : RoundRecord.NoAnswer).ToArray();
        return new RoundRecord
        {
            Round = roster.LastClosed + 1,
            Void = random.Next(5) == 0,
            Correct = random.Next(4),
            WindowMs = windowMs,
            Choices = choices,
            RawElapsedMs = [.. seats.Select(seat => choices[seat] < 4 ? random.Next(windowMs) : 0)],
            AllowanceMs = [.. seats.Select(seat => choices[seat] < 4 ? random.Next(251) : 0)],
            Connected = SeatSet.WithRoomFor(seats.Length),
        };
    }

    private static BracketShow Play(int seats, int rounds, int seed)
    {
        var random = new Random(seed);
        var roster = new Roster().Sized(seats, _ => random.Next(10) == 0);
        var records = new List<RoundRecord>();
        for (var round = 0; round < rounds; round++)
        {
            var record = NextRound(roster, random);
            records.Add(record);
            roster = roster.Close(record);
            if (random.Next(3) == 0)
            {
                var leaving = Enumerable.Range(0, seats).Where(seat => roster.IsAlive(seat) && random.Next(4) == 0).ToArray();
                roster = roster.Apply(roster.Cut + 1, revision: 1, leaving, [.. leaving.Select(_ => random.Next(1, 99))]);
            }
        }

        return new BracketShow { Roster = roster, Records = records };
    }
}
