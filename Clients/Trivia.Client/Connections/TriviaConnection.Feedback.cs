using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <content>What the player says of questions.</content>
public sealed partial class TriviaConnection
{
    private readonly Opinions opinions = new();

    /// <summary>
    /// Says what the player thinks of the last revealed question, in place of what was said of it before. Sent again, over
    /// whichever gateway answers, until it is stored.
    /// </summary>
    /// <param name="round">Its round.</param>
    /// <param name="vote">1, −1, or 0 for none.</param>
    /// <param name="flag">What is held against it, see <c>docs/PROTOCOL.md</c>; empty for nothing.</param>
    /// <param name="note">A note; null for none.</param>
    /// <param name="cancellationToken">Ends the wait only.</param>
    /// <returns>The verdict, and what stands.</returns>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public Task<FeedbackReply> Feedback(int round, int vote, string flag = "", string? note = null, CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        return opinions.Say(
            (operation, token) => Call<FeedbackReply>(
                mine,
                HubNames.Feedback,
                [mine.Royale, round, operation, vote, flag, note],
                reply => reply.Code is not (RefusalCodes.TooMany or RefusalCodes.Unresolved),
                token),
            cancellationToken);
    }
}
