using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>
/// Which games have been counted. Immutable and bounded: what is forgotten is remembered by its time, and whatever ended no
/// later than that counts as counted. So nothing counts twice, however late it is sent again.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.applied-games.v1")]
public sealed record AppliedGames
{
    /// <summary>Most games remembered by id.</summary>
    public const int Max = 256;

    /// <summary>Ids and ends of the latest games, in order of their end.</summary>
    [Id(0)]
    public ImmutableArray<AppliedGame> Latest { get; init; } = [];

    /// <summary>No game that ended then or before counts any more.</summary>
    [Id(1)]
    public DateTimeOffset Floor { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Whether a game has been counted, or ended too long ago to know.</summary>
    public bool Contains(string gameId, DateTimeOffset finishedAt) =>
        finishedAt <= Floor || Latest.Any(game => game.GameId == gameId);

    /// <summary>With one more game that has not been counted.</summary>
    public AppliedGames With(string gameId, DateTimeOffset finishedAt)
    {
        var at = Latest.Length;
        while (at > 0 && Latest[at - 1].FinishedAt > finishedAt)
        {
            at--;
        }

        var next = this with { Latest = Latest.Insert(at, new AppliedGame(gameId, finishedAt)) };
        return next.Latest.Length <= Max ? next : next with { Latest = next.Latest.RemoveAt(0), Floor = next.Latest[0].FinishedAt };
    }
}
