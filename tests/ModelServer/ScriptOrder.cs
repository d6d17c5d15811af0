using Trivia.ModelServer.Faults;

namespace Trivia.ModelServer;

/// <summary>A change of the script, over HTTP.</summary>
internal sealed record ScriptOrder
{
    /// <summary>The next requests fail so, one each.</summary>
    public IReadOnlyList<FaultKind> Next { get; init; } = [];

    /// <summary>Every other request fails so; null leaves it as it is.</summary>
    public FaultKind? Always { get; init; }

    /// <summary>What Retry-After says, in seconds; null leaves it as it is.</summary>
    public int? RetryAfterSeconds { get; init; }

    public void Apply(FaultScript script)
    {
        script.RetryAfterSeconds = RetryAfterSeconds ?? script.RetryAfterSeconds;
        if (Always is { } always)
        {
            script.Always(always);
        }

        script.Next([.. Next]);
    }
}
