using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Players;

/// <summary>What a player grain keeps.</summary>
[GenerateSerializer, Alias("trivia.players.state.v1")]
internal sealed record PlayerState
{
    /// <summary>Display name; empty for a player whom nobody has heard of.</summary>
    [Id(0)]
    public string Name { get; init; } = "";

    /// <summary>Royales, latest first.</summary>
    [Id(1)]
    public ImmutableArray<RoyaleEntry> Royales { get; init; } = [];

    /// <summary>How far the player has come.</summary>
    [Id(2)]
    public PlayerProgress Progress { get; init; } = new();

    /// <summary>The chosen picture; null for none.</summary>
    [Id(3)]
    public string? Avatar { get; init; }

    /// <summary>When the profile began.</summary>
    [Id(4)]
    public DateTimeOffset Since { get; init; }

    /// <summary>Ids of royales that have fallen out of <see cref="Royales"/>, latest first.</summary>
    [Id(5)]
    public ImmutableArray<string> EarlierRoyales { get; init; } = [];

    /// <summary>Whether the player is being deleted, or has been.</summary>
    [Id(6)]
    public ErasureStep Erasure { get; init; }

    /// <summary>What became of the player's flags, latest first; null for none.</summary>
    [Id(7)]
    public FlagOutcome[]? Flags { get; init; }

    /// <summary>Flags that staff agreed with.</summary>
    [Id(8)]
    public int FlagsUpheld { get; init; }

    /// <summary>Flags that staff found nothing in.</summary>
    [Id(9)]
    public int FlagsRejected { get; init; }

    /// <summary>The state with what became of a flag; the same case again changes nothing.</summary>
    public PlayerState With(FlagOutcome outcome) => (Flags ?? []).Any(known => known.CaseId == outcome.CaseId) ? this : this with
    {
        Flags = [outcome, .. (Flags ?? []).Take(IPlayerGrain.HistoryMax - 1)],
        FlagsUpheld = FlagsUpheld + (outcome.Upheld ? 1 : 0),
        FlagsRejected = FlagsRejected + (outcome.Upheld ? 0 : 1),
    };

    /// <summary>Ids of all royales, latest first.</summary>
    public ImmutableArray<string> RoyaleIds => [.. Royales.Select(entry => entry.RoyaleId), .. EarlierRoyales];

    /// <summary>The state with a royale's entry; what falls out of the history leaves its id.</summary>
    public PlayerState With(RoyaleEntry entry)
    {
        var royales = RoyaleHistory.Record(Royales, entry, IPlayerGrain.HistoryMax);
        var fallen = Royales.Length > 0 && royales.Length == Royales.Length && royales[0].RoyaleId != Royales[0].RoyaleId
            ? Royales[^1].RoyaleId : null;
        var earlier = fallen is null || EarlierRoyales.Contains(fallen) ? EarlierRoyales : EarlierRoyales.Insert(0, fallen);
        var most = IPlayerGrain.RoyaleIdsMax - IPlayerGrain.HistoryMax;
        return this with { Royales = royales, EarlierRoyales = earlier.Length > most ? earlier[..most] : earlier };
    }

    /// <summary>The state with a name, for who has none.</summary>
    public PlayerState Named(string name, DateTimeOffset now) => Name.Length > 0 ? this : this with { Name = name, Since = now };

    /// <summary>The profile; null for a player whom nobody has heard of.</summary>
    public PlayerProfile? ToProfile(string playerId) => Name.Length == 0 || Erasure != ErasureStep.None ? null : new PlayerProfile
    {
        PlayerId = playerId,
        Name = Name,
        Avatar = Avatars.Of(playerId, Avatar),
        Since = Since,
        Experience = Progress.Experience,
        Elo = Progress.Elo,
        RatedAnswers = Progress.RatedAnswers,
        Games = Progress.Games,
        Wins = Progress.Wins,
        Questions = Progress.Questions,
        Right = Progress.Right,
        BestStreak = Progress.BestStreak,
        RankedPoints = Progress.RankedPoints,
        Unlocked = Progress.Unlocked,
    };

    /// <summary>What a game brought that has been counted; nothing if it is no longer in the history.</summary>
    public GameGain GainOf(string gameId)
    {
        var entry = Progress.History.FirstOrDefault(game => game.GameId == gameId);
        return new GameGain(
            entry?.Experience ?? 0,
            Progress.Experience,
            entry?.EloChange ?? 0,
            Progress.Elo,
            [.. Progress.Unlocked.Where(unlocked => unlocked.GameId == gameId)]);
    }
}
