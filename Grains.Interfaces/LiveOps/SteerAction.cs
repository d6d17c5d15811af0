namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>What staff can do to an event in one step.</summary>
public enum SteerAction
{
    /// <summary>Start the countdown now.</summary>
    Start,

    /// <summary>Stop before the next question.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,
}
