namespace Trivia.Crash.Datasets;

/// <summary>The data sets that a server is killed in.</summary>
internal sealed record DatasetPlan
{
    /// <summary>New rows of each data set.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Questions that they are about.</summary>
    public int Questions { get; init; } = 50;

    /// <summary>The longest that one may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Rows of a part, small enough for several of them.</summary>
    public int RowsPerPart => Math.Max(1, Rows / 8);
}
