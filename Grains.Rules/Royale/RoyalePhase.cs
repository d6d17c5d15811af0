namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// Where a royale is. Within a round phases only go forward (staged → locked → revealed or voided); the round's number
/// only grows; finished and aborted are for good.
/// </summary>
public enum RoyalePhase
{
    /// <summary>Announced; registration has not opened.</summary>
    Scheduled,

    /// <summary>Players take seats.</summary>
    Registering,

    /// <summary>The last minute: seats without a connection go to waiters.</summary>
    Countdown,

    /// <summary>A question is at the gateways: hidden until its opening, open until its window ends.</summary>
    Staged,

    /// <summary>The verdict on the round, counted or voided, is stored; brackets are closing.</summary>
    Locked,

    /// <summary>The answer is told, and the cut if one was due.</summary>
    Revealed,

    /// <summary>The round counts for nothing; the show waits for its players to return.</summary>
    Voided,

    /// <summary>One brain stands.</summary>
    Finished,

    /// <summary>Staff ended it.</summary>
    Aborted,
}
