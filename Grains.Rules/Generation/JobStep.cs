namespace Trivia.Grains.Rules.Generation;

/// <summary>What a job needs next.</summary>
public enum JobStep : byte
{
    /// <summary>Nothing: it is over.</summary>
    None,

    /// <summary>More drafts.</summary>
    Draft,

    /// <summary>A blind second reading of the pending drafts.</summary>
    Read,

    /// <summary>The accepted drafts put into the bank.</summary>
    Publish,
}
