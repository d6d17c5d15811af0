using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>What a reel shows, scene by scene: a title, the moments, the podium. All that drawing one needs.</summary>
[GenerateSerializer, Immutable, Alias("trivia.reels.reel.v1")]
public sealed record Reel
{
    /// <summary>Most moments.</summary>
    public const int MomentsMax = 15;

    /// <summary>Most places of the podium.</summary>
    public const int PodiumMax = 3;

    /// <summary>How long the title is shown.</summary>
    public const int TitleMs = 1_400;

    /// <summary>How long the podium is shown.</summary>
    public const int PodiumMs = 3_000;

    /// <summary>Name of the room.</summary>
    [Id(0)]
    public required string Title { get; init; }

    /// <summary>Slug of the topic.</summary>
    [Id(1)]
    public required string Topic { get; init; }

    /// <summary>The topic as it is shown.</summary>
    [Id(2)]
    public required string TopicName { get; init; }

    /// <summary>How many played.</summary>
    [Id(3)]
    public required int Players { get; init; }

    /// <summary>How many rounds were played.</summary>
    [Id(4)]
    public required int Rounds { get; init; }

    /// <summary>The decisive answers in the order of the game, at most <see cref="MomentsMax"/>.</summary>
    [Id(5)]
    public required ImmutableArray<ReelMoment> Moments { get; init; }

    /// <summary>Who came out on top, best first, at most <see cref="PodiumMax"/>.</summary>
    [Id(6)]
    public required ImmutableArray<ReelStanding> Podium { get; init; }

    /// <summary>Texts to share it with, see <see cref="Reels.ShareTexts"/>.</summary>
    [Id(7)]
    public required ImmutableArray<string> ShareTexts { get; init; }

    /// <summary>How long all scenes take.</summary>
    public int DurationMs => TitleMs + Moments.Sum(moment => moment.DurationMs) + PodiumMs;
}
