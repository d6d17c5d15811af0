namespace Trivia.Benchmarks.Harness;

/// <summary>Measurements of one round; zero where the mode leaves a part out.</summary>
public sealed record RoundResult
{
    public required int Round { get; init; }

    /// <summary>Release to the first player's read.</summary>
    public double FirstReadMs { get; init; }

    /// <summary>Release to the median player's read.</summary>
    public double MedianReadMs { get; init; }

    /// <summary>Release to the last player's read.</summary>
    public double LastReadMs { get; init; }

    /// <summary>Intended send to acknowledgement, so that a late sender hides nothing.</summary>
    public double AckP50Ms { get; init; }

    public double AckP99Ms { get; init; }

    public double AckMaxMs { get; init; }

    /// <summary>CPU time of the server for the question.</summary>
    public double ServerQuestionCpuMs { get; init; }

    /// <summary>CPU time of the server for answers and acknowledgements.</summary>
    public double ServerAnswerCpuMs { get; init; }

    /// <summary>CPU time of the server from there until everything else that belongs to the round was told.</summary>
    public double ServerRevealCpuMs { get; init; }

    /// <summary>CPU time of the load generator for question, answers and acknowledgements.</summary>
    public double DriverCpuMs { get; init; }

    /// <summary>Growth of the server's resident memory since before the connect, a player, after the round.</summary>
    public double ServerRssPerPlayerBytes { get; init; }

    /// <summary>Questions or acknowledgements that never came.</summary>
    public int Missing { get; init; }

    /// <summary>Questions or acknowledgements that came twice.</summary>
    public int Repeats { get; init; }

    /// <summary>CPU time of the server for question, answers and acknowledgements.</summary>
    public double ServerCpuMs => ServerQuestionCpuMs + ServerAnswerCpuMs;
}
