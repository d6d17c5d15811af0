using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>A royale as a gateway needs it to catch up: the last fact of each kind that still matters.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.snapshot.v1")]
public sealed record RoyaleSnapshot
{
    /// <summary>The royale.</summary>
    [Id(0)]
    public required string RoyaleId { get; init; }

    /// <summary>Whether the event exists; the rest is empty otherwise.</summary>
    [Id(1)]
    public required bool Exists { get; init; }

    /// <summary>Number of the royale's activation.</summary>
    [Id(2)]
    public long Epoch { get; init; }

    /// <summary>Sequence of the last event that this snapshot includes.</summary>
    [Id(3)]
    public long Sequence { get; init; }

    /// <summary>What was scheduled.</summary>
    [Id(4)]
    public RoyaleSpec? Spec { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(5)]
    public RoyaleProgress Progress { get; init; } = new();

    /// <summary>Seats taken.</summary>
    [Id(6)]
    public int Seats { get; init; }

    /// <summary>Players in the waiting list.</summary>
    [Id(7)]
    public int Waiting { get; init; }

    /// <summary>SHA-256 of the secret seed, in hexadecimal digits.</summary>
    [Id(8)]
    public string SeedHash { get; init; } = "";

    /// <summary>The question at the gateways, while one is.</summary>
    [Id(9)]
    public RoundStaged? Staged { get; init; }

    /// <summary>The last reveal.</summary>
    [Id(10)]
    public RoundRevealed? Revealed { get; init; }

    /// <summary>The last cut.</summary>
    [Id(11)]
    public CutMade? Cut { get; init; }

    /// <summary>The last void: a gateway that missed it has to tell its players even when the next question is out.</summary>
    [Id(12)]
    public RoundVoided? Voided { get; init; }

    /// <summary>The end.</summary>
    [Id(13)]
    public RoyaleFinished? Finished { get; init; }

    /// <summary>The royale's time when it answered.</summary>
    [Id(14)]
    public DateTimeOffset Now { get; init; }
}
