namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>What a question is screened for.</summary>
public enum ScreenRule
{
    /// <summary>It has a shape that the bank refuses; see <see cref="QuestionRules"/>.</summary>
    Form,

    /// <summary>Its source is no address.</summary>
    Source,

    /// <summary>It says "all of the above" or the like; see <see cref="BannedPhrases"/>.</summary>
    BannedPhrase,

    /// <summary>Its body tells the answer; see <see cref="Screening.GivenAway"/>.</summary>
    GivenAway,

    /// <summary>It asks what another question asks; see <see cref="DuplicateIndex"/>.</summary>
    Duplicate,

    /// <summary>It will not stay true; see <see cref="StaleWords"/>.</summary>
    Stale,
}
