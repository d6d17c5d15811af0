using System.Net;

namespace Trivia.Client.Http;

/// <summary>The server refused a request, or none was reached.</summary>
public sealed class TriviaApiException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="status">HTTP status; null when no server was reached.</param>
    /// <param name="code">See <see cref="Grains.Interfaces.Wire.Http.ProblemCodes"/>; <see cref="Unreachable"/> when no server was reached.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <param name="errors">More sentences, one for each thing that is wrong.</param>
    /// <param name="retryAfter">When to come again, if the server said so.</param>
    /// <param name="inner">What happened below.</param>
    public TriviaApiException(
        HttpStatusCode? status,
        string code,
        string message,
        IReadOnlyList<string>? errors = null,
        TimeSpan? retryAfter = null,
        Exception? inner = null)
        : base(message, inner)
    {
        Status = status;
        Code = code;
        Errors = errors ?? [];
        RetryAfter = retryAfter;
    }

    /// <summary>The code when no server was reached, or something else than the API answered.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>HTTP status; null when no server was reached.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Why, for programs.</summary>
    public string Code { get; }

    /// <summary>One sentence for each thing that is wrong; may be empty.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>When to come again, if the server said so.</summary>
    public TimeSpan? RetryAfter { get; }
}
