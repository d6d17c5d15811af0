namespace Trivia.Crash.Processes;

/// <summary>Signals that processes are sent, by their numbers on Linux.</summary>
internal enum Signal
{
    /// <summary>Stop as an orchestrator asks for it.</summary>
    Term = 15,

    /// <summary>Go on.</summary>
    Cont = 18,

    /// <summary>Stand still: there, but silent.</summary>
    Stop = 19,
}
