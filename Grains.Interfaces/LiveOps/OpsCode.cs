namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>Verdicts on commands of staff.</summary>
public enum OpsCode
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such event.</summary>
    NotFound,

    /// <summary>The event is in a phase that the command does not belong to.</summary>
    WrongPhase,

    /// <summary>Something in the command is out of bounds.</summary>
    Invalid,

    /// <summary>The topics do not hold the questions that the event can need.</summary>
    NotEnoughQuestions,

    /// <summary>The confirmation is wrong or has expired.</summary>
    NotConfirmed,
}
