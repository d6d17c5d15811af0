using System.Collections.Immutable;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>All that a gateway needs to catch up with a lobby.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.snapshot.v1")]
public sealed record LobbySnapshot
{
    /// <summary>The lobby.</summary>
    [Id(0)]
    public required string LobbyId { get; init; }

    /// <summary>Whether there is such a lobby.</summary>
    [Id(1)]
    public bool Exists { get; init; }

    /// <summary>Number of its activation.</summary>
    [Id(2)]
    public long Epoch { get; init; }

    /// <summary>Sequence of the last event that this covers.</summary>
    [Id(3)]
    public long Sequence { get; init; }

    /// <summary>The room.</summary>
    [Id(4)]
    public LobbyRoomView? Room { get; init; }

    /// <summary>The open question; null when none is.</summary>
    [Id(5)]
    public LobbyQuestionOpened? Question { get; init; }

    /// <summary>The last reveal of the running game.</summary>
    [Id(6)]
    public LobbyRevealed? Revealed { get; init; }

    /// <summary>The end of the last game, until the next one starts.</summary>
    [Id(7)]
    public LobbyFinished? Finished { get; init; }

    /// <summary>The lobby's time.</summary>
    [Id(8)]
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether only a code lets people in.</summary>
    [Id(9)]
    public bool Private { get; init; }

    /// <summary>What was said last, oldest first.</summary>
    [Id(10)]
    public ImmutableArray<ChatLine> Chat { get; init; } = [];

    /// <summary>Players who had to leave for what they said.</summary>
    [Id(11)]
    public ImmutableArray<string> Barred { get; init; } = [];

    /// <summary>The highlight reel of the last game, until the next one starts.</summary>
    [Id(12)]
    public LobbyReel? Reel { get; init; }
}
