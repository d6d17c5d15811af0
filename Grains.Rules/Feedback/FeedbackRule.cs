using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Feedback;

/// <summary>What may be said of a question, and what becomes of it. Pure.</summary>
public static class FeedbackRule
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLengthMax = 280;

    /// <summary>
    /// The verdict on a word at hand. Within a game the player's own count orders them, so that one that was sent again, or was
    /// long under way, never takes the place of a later one; the same count again finds what became of it. A word in another
    /// game is a later one.
    /// </summary>
    /// <param name="standing">What the player said so far; null for nothing.</param>
    /// <param name="asked">The word at hand.</param>
    public static FeedbackVerdict Decide(FeedbackRow? standing, FeedbackRow asked) => standing switch
    {
        _ when asked.Flag != FlagKind.None && !asked.Answered => FeedbackVerdict.NotAnswered,
        { } stored when SameGame(stored, asked) && stored.Operation == asked.Operation && SameWord(stored, asked) => FeedbackVerdict.Stored,
        { } stored when SameGame(stored, asked) && stored.Operation >= asked.Operation => FeedbackVerdict.Superseded,
        _ => FeedbackVerdict.Stored,
    };

    /// <summary>The row that stands after a word that is to be stored.</summary>
    /// <param name="standing">What the player said so far; null for nothing.</param>
    /// <param name="asked">The word at hand.</param>
    /// <param name="now">The time.</param>
    /// <returns>The standing row itself when the word is a repeat.</returns>
    public static FeedbackRow Replace(FeedbackRow? standing, FeedbackRow asked, DateTimeOffset now)
    {
        if (standing is not null && SameGame(standing, asked) && standing.Operation == asked.Operation)
        {
            return standing;
        }

        var repeatsFlag = standing is not null && standing.Flag == asked.Flag && standing.QuestionVersion == asked.QuestionVersion;
        return asked with
        {
            At = now,
            Revision = (standing?.Revision ?? 0) + 1,
            InDataset = 0,
            // What staff have judged is not asked anew because the player says it again of the same version.
            FlagState = asked.Flag == FlagKind.None ? FlagState.None : repeatsFlag ? standing!.FlagState : FlagState.Open,
        };
    }

    /// <summary>A note as it is kept; null for none.</summary>
    /// <param name="note">The note as it came.</param>
    public static string? CleanNote(string? note) => note is null || PlainText.Clean(note) is not { Length: > 0 } clean ? null : clean;

    /// <summary>Whether a cleaned note may be kept.</summary>
    /// <param name="note">The note, cleaned.</param>
    public static bool IsGoodNote(string? note) => note is null || PlainText.Problem(note, 1, NoteLengthMax) is null;

    private static bool SameGame(FeedbackRow left, FeedbackRow right) => left.GameId == right.GameId && left.Round == right.Round;

    private static bool SameWord(FeedbackRow left, FeedbackRow right) =>
        left.Vote == right.Vote && left.Flag == right.Flag && left.Note == right.Note;
}
