using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Events as scripted grains know them.</summary>
public static class Royales
{
    /// <summary>An event with two cuts that is about to ask its seventh question, which is a secret.</summary>
    public static RoyaleStatus Live(string id, DateTimeOffset now) => new(
        new RoyaleSnapshot
        {
            RoyaleId = id,
            Exists = true,
            Epoch = 3,
            Sequence = 41,
            Spec = new RoyaleSpec { Title = "Sunday <b>royale</b>", StartsAt = now },
            Progress = new RoyaleProgress
            {
                Phase = RoyalePhase.Staged, Round = 7, Counted = 6, Cuts = 2, Alive = 640, Until = now.AddSeconds(4), WindowMs = 9_000,
            },
            Seats = 1_000,
            Waiting = 5,
            SeedHash = "00ff",
            Now = now,
        },
        Connected: 990,
        Spectators: 12,
        [new GatewayHealth("gateway-1", 990, 40)],
        [],
        DeckLeft: 20,
        Alert: "Look!");

    /// <summary>A field of three.</summary>
    public static StandingsPage Field() => new(0, 0, 3, [.. Enumerable.Range(1, 3).Select(rank => new StandingsRow(
        rank, $"Player {rank}", new RankKey(100 - rank, 3, 9_000 + rank, ulong.MaxValue, $"p-{rank}"), OutAtCut: rank == 3 ? 1 : 0, Seat: rank + 9))]);

    /// <summary>A seat with one answer.</summary>
    public static SeatReceipt Receipt(string id, string player) => new(
        id, "Ada", new SeatView { PlayerId = player, Score = 900, Correct = 1, ElapsedMs = 1_000 }, [new SeatAnswer(1, false, 2, 2, 1_250, 250, 1_000, 900, true)], []);
}
