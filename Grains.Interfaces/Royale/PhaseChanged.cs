using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Fact: registration opened, the countdown began, the show paused or went on, or staff ended it.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.phase-changed.v1")]
public sealed record PhaseChanged : RoyaleEvent
{
    /// <summary>The phase.</summary>
    [Id(0)]
    public required RoyalePhase Phase { get; init; }

    /// <summary>When its next step is due; null where only a command moves it on.</summary>
    [Id(1)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the show is paused.</summary>
    [Id(2)]
    public bool Paused { get; init; }

    /// <summary>Seats taken.</summary>
    [Id(3)]
    public int Seats { get; init; }

    /// <summary>Seats alive.</summary>
    [Id(4)]
    public int Alive { get; init; }
}
