namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>What a witness does when a question opens.</summary>
internal enum Conduct
{
    /// <summary>Answers, twice, with another choice the second time.</summary>
    Answers,

    /// <summary>Never answers, so that the window of its rounds runs out.</summary>
    Stays,

    /// <summary>Loses the connection, resumes, and answers.</summary>
    Resumes,

    /// <summary>Loses the connection, joins anew, which brings a snapshot, and answers.</summary>
    JoinsAgain,

    /// <summary>Has no seat, and guesses with the spectators.</summary>
    Watches,
}
