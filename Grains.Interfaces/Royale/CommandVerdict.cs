namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What became of a command.</summary>
public enum CommandVerdict
{
    /// <summary>Done, now or by an earlier call.</summary>
    Done,

    /// <summary>There is no such event.</summary>
    NotFound,

    /// <summary>The event is in a phase that the command does not belong to.</summary>
    WrongPhase,
}
