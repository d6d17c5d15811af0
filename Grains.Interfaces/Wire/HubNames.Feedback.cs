namespace Trivia.Grains.Interfaces.Wire;

/// <content>Votes and flags, in royales and lobbies alike.</content>
public static partial class HubNames
{
    /// <summary>
    /// What a player says of the last revealed question: <c>Feedback(game, round, operation, vote, flag, note)</c> →
    /// <see cref="FeedbackReply"/>.
    /// </summary>
    public const string Feedback = "Feedback";

    /// <summary>Event with a <see cref="FeedbackFrame"/>: how the room receives the question.</summary>
    public const string FeedbackShown = "feedback";
}
