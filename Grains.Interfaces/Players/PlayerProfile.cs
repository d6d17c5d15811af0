using System.Collections.Immutable;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>A player as everyone may see them.</summary>
[GenerateSerializer, Immutable, Alias("trivia.players.profile.v1")]
public sealed record PlayerProfile
{
    /// <summary>The player.</summary>
    [Id(0)]
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Picture; see <see cref="Avatars"/>.</summary>
    [Id(2)]
    public required string Avatar { get; init; }

    /// <summary>When the profile began.</summary>
    [Id(3)]
    public required DateTimeOffset Since { get; init; }

    /// <summary>Experience points.</summary>
    [Id(4)]
    public long Experience { get; init; }

    /// <summary>Rating.</summary>
    [Id(5)]
    public double Elo { get; init; }

    /// <summary>Answers that moved the rating.</summary>
    [Id(6)]
    public int RatedAnswers { get; init; }

    /// <summary>Games played.</summary>
    [Id(7)]
    public int Games { get; init; }

    /// <summary>Games won against others.</summary>
    [Id(8)]
    public int Wins { get; init; }

    /// <summary>Questions met.</summary>
    [Id(9)]
    public int Questions { get; init; }

    /// <summary>Right answers.</summary>
    [Id(10)]
    public int Right { get; init; }

    /// <summary>The longest row of right answers.</summary>
    [Id(11)]
    public int BestStreak { get; init; }

    /// <summary>Experience of rated games.</summary>
    [Id(12)]
    public long RankedPoints { get; init; }

    /// <summary>Achievements, in the order in which they were unlocked.</summary>
    [Id(13)]
    public ImmutableArray<Unlocked> Unlocked { get; init; } = [];
}
