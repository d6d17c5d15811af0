namespace Trivia.Gateway.Batching;

/// <summary>How an item left its lane.</summary>
internal enum LaneEnd
{
    /// <summary>With a verdict.</summary>
    Decided,

    /// <summary>It never got in: as many wait as may.</summary>
    Full,

    /// <summary>Nobody knows whether it was stored.</summary>
    Unknown,
}
