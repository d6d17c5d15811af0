using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>A call to a model failed. What stands behind the port turns its own exceptions into this one.</summary>
/// <param name="code">What went wrong.</param>
/// <param name="message">A sentence of ours: nothing that a server or a model wrote, and no key.</param>
/// <param name="retryAfter">When the server wants to be asked again.</param>
/// <param name="inner">What happened below.</param>
public sealed class ModelFaultException(JobErrorCode code, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public JobErrorCode Code { get; } = code;

    /// <summary>When the server wants to be asked again; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
