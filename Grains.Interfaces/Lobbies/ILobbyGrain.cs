using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// One lobby: its seats, its games and their clock. Key: the lobby's id, e.g. <c>l-5d0c81aa93e2</c>. Made by
/// <see cref="ILobbyDirectoryGrain"/>; gateways call the rest.
/// </summary>
[GrainInterfaceType("trivia.lobby"), Alias("trivia.lobby")]
public interface ILobbyGrain : IGrainWithStringKey
{
    /// <summary>Makes the lobby. The same again changes nothing.</summary>
    /// <param name="wish">The lobby; its settings have been checked.</param>
    /// <param name="joinCode">The code of a private one.</param>
    [AlwaysInterleave, Alias("create")]
    Task Create(LobbyWish wish, string? joinCode);

    /// <summary>Takes a seat, or finds the one the player has. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("enter")]
    Task<EnterOutcome> Enter(EnterRequest request);

    /// <summary>Gives a seat up. It is found again by who comes back within the game.</summary>
    [AlwaysInterleave, Alias("leave")]
    Task Leave(string playerId);

    /// <summary>Takes answers of one gateway; the seats are those of the running game. Returns once the verdicts are durable.</summary>
    [AlwaysInterleave, Alias("submit")]
    Task<AnswerVerdicts> Submit(AnswerBatch batch);

    /// <summary>Does what a host wants. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("command")]
    Task<LobbyVerdict> Command(HostCommand command);

    /// <summary>Lets a player do something with a mechanic. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("move")]
    Task<MoveOutcome> Move(MoveRequest request);

    /// <summary>
    /// A gateway with people here reports when that changes, every few seconds, and at once when it has handed over a round's
    /// answers. The call wakes a lobby that was lost, and the reply shows a gateway what it has missed.
    /// </summary>
    [AlwaysInterleave, Alias("touch")]
    Task<LobbyTouchReply> Touch(LobbyTouch touch);

    /// <summary>All that a gateway needs to catch up.</summary>
    [AlwaysInterleave, Alias("snapshot")]
    Task<LobbySnapshot> GetSnapshot();

    /// <summary>Takes what a gateway has counted of something that is of the moment only; told on, summed, at most four times a second.</summary>
    [AlwaysInterleave, OneWay, Alias("count")]
    Task Count(LobbyCounts counts);

    /// <summary>Says something to the room. Not safe to repeat: a repeat is said twice, as far as the chat's rate lets it.</summary>
    [AlwaysInterleave, Alias("say")]
    Task<SayOutcome> Say(SayRequest request);

    /// <summary>Takes the reel of the last game, and tells the room. Safe to repeat; one of another game is left aside.</summary>
    [AlwaysInterleave, Alias("take-reel")]
    Task TakeReel(LobbyReel reel);

    /// <summary>Forgets the reel of a game, which cannot be seen any more.</summary>
    [AlwaysInterleave, Alias("drop-reel")]
    Task DropReel(string gameId);

    /// <summary>The secret cards of seats in the open round; empty when none are dealt. Each is for its own seat alone.</summary>
    /// <param name="round">The round.</param>
    /// <param name="seats">The seats.</param>
    [AlwaysInterleave, Alias("cards")]
    Task<ImmutableArray<LobbyCard>> GetCards(int round, ImmutableArray<int> seats);

    /// <summary>Takes every step that is due. Does nothing when none is.</summary>
    [AlwaysInterleave, Alias("advance")]
    Task Advance();
}
