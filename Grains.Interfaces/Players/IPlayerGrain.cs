using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>
/// One player. Key: the player id. Not on the way of an answer: brackets tell it of a join, an elimination and the end,
/// spread over seconds.
/// </summary>
[GrainInterfaceType("trivia.player"), Alias("trivia.player")]
public interface IPlayerGrain : IGrainWithStringKey
{
    /// <summary>Most royales that a player's history keeps, the latest ones.</summary>
    const int HistoryMax = 50;

    /// <summary>Records where the player stands in a royale. The same entry again changes nothing, an older one neither.</summary>
    /// <param name="name">Display name.</param>
    /// <param name="entry">The royale.</param>
    [Alias("royale")]
    Task RecordRoyale(string name, RoyaleEntry entry);

    /// <summary>The player's royales, latest first.</summary>
    [Alias("royales")]
    Task<ImmutableArray<RoyaleEntry>> GetRoyales();
}
