namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Where a lobby is. Within a game phases only go forward.</summary>
public enum LobbyPhase : byte
{
    /// <summary>People gather; the host starts.</summary>
    Waiting,

    /// <summary>The host has started; the first question is about to open.</summary>
    Starting,

    /// <summary>A question takes answers.</summary>
    Open,

    /// <summary>A question takes no more answers, and nothing of it has been told.</summary>
    Locked,

    /// <summary>The answer is shown.</summary>
    Revealed,

    /// <summary>Votes and flags on the question, before the next one.</summary>
    Feedback,

    /// <summary>The game is over; the host may play again.</summary>
    Finished,

    /// <summary>Nobody was there any more; the lobby is gone for good.</summary>
    Closed,
}
