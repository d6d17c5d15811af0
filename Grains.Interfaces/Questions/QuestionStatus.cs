namespace Trivia.Grains.Interfaces.Questions;

/// <summary>Life of a question.</summary>
public enum QuestionStatus
{
    /// <summary>Not yet to be asked.</summary>
    Draft,

    /// <summary>May be asked.</summary>
    Live,

    /// <summary>No longer asked.</summary>
    Retired,
}
