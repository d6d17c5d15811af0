using System.Collections.Immutable;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What staff schedule.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.spec.v1")]
public sealed record RoyaleSpec
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLengthMax = 80;

    /// <summary>Most topics of one event.</summary>
    public const int TopicsMax = 20;

    /// <summary>The title, 1–80 characters.</summary>
    [Id(0)]
    public required string Title { get; init; }

    /// <summary>When the first question is due.</summary>
    [Id(1)]
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The rules.</summary>
    [Id(2)]
    public RoyaleSettings Settings { get; init; } = RoyaleSettings.Blitz;

    /// <summary>Slugs of the topics to draw from; empty for all topics that are not synthetic.</summary>
    [Id(3)]
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Draws only from packs imported at run time, never from the starter pack.</summary>
    [Id(4)]
    public bool Sealed { get; init; }

    /// <summary>Players and questions are simulated; kept out of whatever is rated or published.</summary>
    [Id(5)]
    public bool Synthetic { get; init; }

    /// <summary>May ask questions that other events asked in the last 30 days.</summary>
    [Id(6)]
    public bool AllowRepeats { get; init; }
}
