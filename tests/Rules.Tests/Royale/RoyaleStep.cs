namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>What can be asked of a royale. A lock with the verdict "void" is a step of its own.</summary>
internal enum RoyaleStep
{
    OpenRegistration,
    StartCountdown,
    Stage,
    Lock,
    LockVoid,
    Reveal,
    Void,
    VoidRevealed,
    Finish,
    Abort,
    Pause,
    Resume,
}
