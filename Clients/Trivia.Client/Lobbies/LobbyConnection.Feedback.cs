using Trivia.Client.Connections;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Lobbies;

/// <content>What the player says of questions.</content>
public sealed partial class LobbyConnection
{
    private readonly Opinions opinions = new();

    /// <summary>How the room receives the last question, as votes and flags come.</summary>
    public event Action<FeedbackFrame>? FeedbackShown;

    /// <summary>
    /// Says what the player thinks of the last revealed question, in place of what was said of it before. Sent again until it is
    /// stored.
    /// </summary>
    /// <param name="round">Its round.</param>
    /// <param name="vote">1, −1, or 0 for none.</param>
    /// <param name="flag">What is held against it, see <c>docs/PROTOCOL.md</c>; empty for nothing.</param>
    /// <param name="note">A note; null for none.</param>
    /// <param name="cancellationToken">Ends the wait only.</param>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<FeedbackReply> Feedback(int round, int vote, string flag = "", string? note = null, CancellationToken cancellationToken = default) =>
        opinions.Say(
            (operation, token) => InLobby<FeedbackReply>(
                HubNames.Feedback, [round, operation, vote, flag, note], reply => IsFinal(reply.Code), token),
            cancellationToken);
}
