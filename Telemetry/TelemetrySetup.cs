using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Trivia.Telemetry;

/// <summary>The section <see cref="TelemetryOptions.Section"/>, checked: what is told must be known before a host is built.</summary>
public sealed record TelemetrySetup
{
    private TelemetrySetup(TelemetryOptions options, Uri? endpoint) => (Options, Endpoint) = (options, endpoint);

    /// <summary>The options.</summary>
    public TelemetryOptions Options { get; }

    /// <summary>Where traces and logs go; null for nowhere.</summary>
    public Uri? Endpoint { get; }

    /// <summary>Whether there are traces.</summary>
    public bool IsTracing => Endpoint is not null && Options.TracesPerSecondMax > 0;

    /// <summary>Whether calls between grains take a trace along with them.</summary>
    public bool TracesCalls => IsTracing && Options.OrleansCalls;

    /// <summary>Reads and checks what the configuration says.</summary>
    /// <exception cref="ValidationException">It is not what it should be; the message says what to do.</exception>
    public static TelemetrySetup Of(IConfiguration configuration)
    {
        var options = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var text = configuration[TelemetryOptions.EndpointVariable];
        if (string.IsNullOrWhiteSpace(text))
        {
            return new TelemetrySetup(options, null);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? new TelemetrySetup(options, endpoint)
            : throw new ValidationException(
                $"{TelemetryOptions.EndpointVariable} is “{text}”; give the collector's address, such as http://127.0.0.1:4317");
    }
}
