using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>Facts as a royale would publish them.</summary>
internal static class Facts
{
    public static RoundStaged Staged(RoyaleScript script, int round, TimeSpan opensIn, int windowMs = 10_000, int handOverMs = 500) => new()
    {
        RoyaleId = script.Id,
        Round = round,
        Number = round,
        Topic = "colours",
        Body = $"Which colour is question {round}?",
        Options = RoyaleScript.Options,
        OpenAt = TimeProvider.System.GetUtcNow() + opensIn,
        WindowMs = windowMs,
        HandOverMs = handOverMs,
        Alive = 4,
    };

    public static RoundRevealed Revealed(RoyaleScript script, int round) => new()
    {
        RoyaleId = script.Id,
        Round = round,
        Number = round,
        Correct = 2,
        Picks = [0, 1, 3, 0],
        Alive = 4,
        Scores = [new HistogramBucket(900, 1), new HistogramBucket(700, 2), new HistogramBucket(0, 1)],
        LineScore = 700,
        Until = TimeProvider.System.GetUtcNow().AddSeconds(5),
    };

    public static CutMade Cut(RoyaleScript script, int cut, int revision = 1) => new()
    {
        RoyaleId = script.Id,
        Cut = cut,
        Revision = revision,
        AfterRound = 3 * cut,
        AliveBefore = 4,
        Removed = 1,
        Alive = 3,
        Line = RoyaleScript.LineAt(500),
        ShowAt = TimeProvider.System.GetUtcNow().AddSeconds(5),
        Until = TimeProvider.System.GetUtcNow().AddSeconds(8),
    };

    public static PhaseChanged Phase(RoyaleScript script, RoyalePhase phase, bool paused = false) => new()
    {
        RoyaleId = script.Id,
        Phase = phase,
        Paused = paused,
        Until = TimeProvider.System.GetUtcNow().AddMinutes(1),
        Seats = 4,
        Alive = 4,
    };

    public static RoundVoided Voided(RoyaleScript script, int round) => new()
    {
        RoyaleId = script.Id,
        Round = round,
        Reason = VoidReason.GatewaysLost,
        Until = TimeProvider.System.GetUtcNow().AddSeconds(15),
    };
}
