namespace Trivia.Crash.Royales;

/// <summary>When a server is killed.</summary>
internal enum CrashMoment
{
    /// <summary>While a question is open.</summary>
    Question,

    /// <summary>Right after a question has locked that no cut follows.</summary>
    Lock,

    /// <summary>Right after a question has locked that a cut follows.</summary>
    Cut,

    /// <summary>In sudden death, in a question or right after its lock, when it is cut.</summary>
    SuddenDeath,
}
