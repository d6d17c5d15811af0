using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// How far a royale has come: phase, numbers and deadlines. Immutable; <see cref="RoyaleMachine"/> makes the next one.
/// The same inputs always give the same progress, so a stored one can be replayed on any silo.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.royale-progress.v1")]
public sealed record RoyaleProgress
{
    /// <summary>The phase.</summary>
    [Id(0)]
    public RoyalePhase Phase { get; init; } = RoyalePhase.Scheduled;

    /// <summary>One-based number of the current or last round, voided ones included; 0 before the first.</summary>
    [Id(1)]
    public int Round { get; init; }

    /// <summary>Rounds that counted.</summary>
    [Id(2)]
    public int Counted { get; init; }

    /// <summary>Cuts made.</summary>
    [Id(3)]
    public int Cuts { get; init; }

    /// <summary>Seats alive; 0 until the first question locks the field.</summary>
    [Id(4)]
    public int Alive { get; init; }

    /// <summary>When the phase's next step is due; null where only a command moves it on.</summary>
    [Id(5)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long the phase was meant to last when it was stored; an activation never waits longer than this.</summary>
    [Id(6)]
    public TimeSpan Duration { get; init; }

    /// <summary>When the current round opened or opens.</summary>
    [Id(7)]
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>The current round's answer window in milliseconds.</summary>
    [Id(8)]
    public int WindowMs { get; init; }

    /// <summary>Whether the current round is played in sudden death.</summary>
    [Id(9)]
    public bool SuddenDeath { get; init; }

    /// <summary>Whether the current round is void; known from its lock on.</summary>
    [Id(10)]
    public bool RoundVoid { get; init; }

    /// <summary>Planned show time of the rounds that counted, in milliseconds.</summary>
    [Id(11)]
    public long SpentMs { get; init; }

    /// <summary>Voided rounds since the last one that counted.</summary>
    [Id(12)]
    public int VoidsInARow { get; init; }

    /// <summary>Staff asked for a pause, or the show halted itself: no further question is staged.</summary>
    [Id(13)]
    public bool Paused { get; init; }

    /// <summary>When the show on screen ends and the next question may open.</summary>
    [Id(14)]
    public DateTimeOffset? InterludeEnds { get; init; }

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => Phase is RoyalePhase.Finished or RoyalePhase.Aborted;

    /// <summary>Whether a question has been staged and the end has not come.</summary>
    public bool IsLive => Phase is RoyalePhase.Staged or RoyalePhase.Locked or RoyalePhase.Revealed or RoyalePhase.Voided;

    /// <summary>Whether players may still take a seat: until the first question locks.</summary>
    public bool TakesSeats =>
        Phase is RoyalePhase.Registering or RoyalePhase.Countdown || (Phase is RoyalePhase.Staged && Counted == 0 && Round == 1);
}
