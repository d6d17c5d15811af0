namespace Trivia.Grains.Rules.Generation;

/// <summary>How far a generation job is.</summary>
public enum GenerationPhase : byte
{
    /// <summary>Waits for a generator.</summary>
    Queued,

    /// <summary>A model is asked for drafts.</summary>
    Drafting,

    /// <summary>Drafts that passed the rules wait for the blind second reading.</summary>
    Screening,

    /// <summary>Over: what passed is in the bank, all that was asked for or what could be had.</summary>
    Published,

    /// <summary>Over: nothing could be had.</summary>
    Failed,

    /// <summary>Over: called off. What had been published stays.</summary>
    Cancelled,
}
