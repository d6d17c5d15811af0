namespace Trivia.Fleet.Generation;

/// <summary>What a model server of ours says of itself.</summary>
internal sealed record ModelUsage
{
    /// <summary>Requests.</summary>
    public int Requests { get; init; }

    /// <summary>Tokens.</summary>
    public long Tokens { get; init; }

    /// <summary>The most requests of any 60 seconds.</summary>
    public int RequestsOfBusiestMinute { get; init; }

    /// <summary>The most tokens of any 60 seconds.</summary>
    public long TokensOfBusiestMinute { get; init; }
}
