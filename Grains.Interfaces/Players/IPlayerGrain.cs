using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>
/// One player. Key: the player id. Not on the way of an answer: brackets and lobbies tell it of a join, an elimination and the
/// end, spread over seconds.
/// </summary>
[GrainInterfaceType("trivia.player"), Alias("trivia.player")]
public interface IPlayerGrain : IGrainWithStringKey
{
    /// <summary>Most royales that a player's history keeps, the latest ones.</summary>
    const int HistoryMax = 50;

    /// <summary>Most royales whose ids are kept beyond that.</summary>
    const int RoyaleIdsMax = 1_000;

    /// <summary>Records where the player stands in a royale. The same entry again changes nothing, an older one neither.</summary>
    /// <param name="name">Display name; becomes the player's if there is none yet.</param>
    /// <param name="entry">The royale.</param>
    [Alias("royale")]
    Task RecordRoyale(string name, RoyaleEntry entry);

    /// <summary>The player's royales, latest first.</summary>
    [AlwaysInterleave, Alias("royales")]
    Task<ImmutableArray<RoyaleEntry>> GetRoyales();

    /// <summary>
    /// Counts a finished game. Whoever ran the game calls this until it succeeds: a game counts once, and a repeat returns
    /// the same gain.
    /// </summary>
    /// <param name="name">Display name; becomes the player's if there is none yet.</param>
    /// <param name="game">The game.</param>
    /// <exception cref="ArgumentException">The game has no id, or one that is too long.</exception>
    [Alias("finish-game")]
    Task<GameGain> FinishGame(string name, FinishedGame game);

    /// <summary>Ids of all royales that the player had a seat in, latest first, at most <see cref="RoyaleIdsMax"/>.</summary>
    [AlwaysInterleave, Alias("royale-ids")]
    Task<ImmutableArray<string>> GetRoyaleIds();

    /// <summary>
    /// Deletes all that is kept of the player, here and elsewhere, for good and whatever crashes; safe to repeat. What is told of
    /// the player later is no longer kept.
    /// </summary>
    [Alias("erase")]
    Task Erase();

    /// <summary>Begins a profile for who has none, with the name of the sign-in; returns it.</summary>
    /// <param name="name">Display name, normalised.</param>
    /// <returns>The profile; null for who has deleted theirs.</returns>
    [Alias("open")]
    Task<PlayerProfile?> Open(string name);

    /// <summary>Changes what the player may choose.</summary>
    /// <param name="signedInAs">The name of the sign-in, for who has no profile yet.</param>
    /// <param name="name">The new display name, normalised; null leaves it.</param>
    /// <param name="avatar">A picture of <see cref="Avatars"/>; null leaves it.</param>
    /// <returns>The profile as it is then; null for who has deleted theirs.</returns>
    /// <exception cref="ArgumentException">There is no such picture, or the name is not normalised.</exception>
    [Alias("change")]
    Task<PlayerProfile?> Change(string signedInAs, string? name, string? avatar);

    /// <summary>The profile; null for a player whom nobody has heard of.</summary>
    [AlwaysInterleave, Alias("profile")]
    Task<PlayerProfile?> GetProfile();

    /// <summary>The questions that the player has met.</summary>
    [AlwaysInterleave, Alias("seen")]
    Task<SeenQuestions> GetSeen();

    /// <summary>What became of a flag of the player's. Counts once a case, however often it is told.</summary>
    [Alias("judge-flag")]
    Task JudgeFlag(FlagOutcome outcome);

    /// <summary>What became of the player's flags, latest first, at most <see cref="HistoryMax"/>.</summary>
    [AlwaysInterleave, Alias("flags")]
    Task<ImmutableArray<FlagOutcome>> GetFlags();

    /// <summary>What speaks for or against the player's flags.</summary>
    [AlwaysInterleave, Alias("flag-record")]
    Task<FlagRecord> GetFlagRecord();

    /// <summary>Finished games, latest first.</summary>
    [AlwaysInterleave, Alias("games")]
    Task<ImmutableArray<GameEntry>> GetGames();
}
