using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Feedback;

/// <summary>Votes, flags and verdicts as clients know them.</summary>
internal static class FeedbackNames
{
    /// <summary>The name of a flag; empty for none.</summary>
    public static string Of(FlagKind kind) => kind switch
    {
        FlagKind.Wrong => "wrong",
        FlagKind.Ambiguous => "ambiguous",
        FlagKind.Dull => "dull",
        FlagKind.Offensive => "offensive",
        FlagKind.Duplicate => "duplicate",
        FlagKind.TooEasy => "tooEasy",
        FlagKind.TooHard => "tooHard",
        _ => "",
    };

    /// <summary>The number of a vote.</summary>
    public static int Of(Vote vote) => vote switch { Vote.Up => 1, Vote.Down => -1, _ => 0 };

    /// <summary>The flag of a name; null when there is none of that name.</summary>
    public static FlagKind? Flag(string? name)
    {
        foreach (var kind in Enum.GetValues<FlagKind>())
        {
            if (Of(kind) == (name ?? ""))
            {
                return kind;
            }
        }

        return null;
    }
}
