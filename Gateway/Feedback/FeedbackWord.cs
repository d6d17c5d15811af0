using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Feedback;

/// <summary>What a player says of a question, checked.</summary>
/// <param name="Operation">The player's own count.</param>
/// <param name="Vote">The vote.</param>
/// <param name="Flag">The flag.</param>
/// <param name="Note">The note, cleaned; null for none.</param>
internal readonly record struct FeedbackWord(long Operation, Vote Vote, FlagKind Flag, string? Note)
{
    /// <summary>Checks a call's arguments. Null when they are out of bounds, or say nothing and have a note.</summary>
    /// <param name="operation">The player's own count, from 1.</param>
    /// <param name="vote">1, −1, or 0 for none.</param>
    /// <param name="flag">A name of a flag, or empty for none.</param>
    /// <param name="note">A note; null or empty for none.</param>
    public static FeedbackWord? TryMake(long operation, int vote, string? flag, string? note)
    {
        var clean = FeedbackRule.CleanNote(note is { Length: > 4 * FeedbackRule.NoteLengthMax } ? null : note);
        var isTooLong = note is { Length: > 4 * FeedbackRule.NoteLengthMax } || !FeedbackRule.IsGoodNote(clean);
        return operation < 1 || vote is < -1 or > 1 || FeedbackNames.Flag(flag) is not { } kind || isTooLong
            ? null
            : new FeedbackWord(operation, vote switch { 1 => Vote.Up, -1 => Vote.Down, _ => Vote.None }, kind, clean);
    }
}
