using System.ComponentModel.DataAnnotations;

namespace Trivia.Telemetry;

/// <summary>
/// What a process tells of itself. Section <see cref="Section"/>. Where traces and logs go is said by the variables that all
/// programs with OpenTelemetry know: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>…_PROTOCOL</c>, <c>…_HEADERS</c>,
/// <c>OTEL_RESOURCE_ATTRIBUTES</c>.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Telemetry";

    /// <summary>The variable that says where traces and logs go; without it there are none, and nothing is spent on them.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether metrics are counted and served. Default: they are.</summary>
    public bool Metrics { get; set; } = true;

    /// <summary>
    /// Traces of each kind that are begun a second, at most: more show more and cost more. 0 for none, up to 1,000; default 5.
    /// </summary>
    [Range(0, 1_000)]
    public int TracesPerSecondMax { get; set; } = 5;

    /// <summary>Whether a trace shows the calls between grains (<c>Microsoft.Orleans.Application</c>). Default: it does.</summary>
    public bool OrleansCalls { get; set; } = true;

    /// <summary>Whether a trace shows what grains read and write (<c>Microsoft.Orleans.Storage</c>). Default: it does.</summary>
    public bool OrleansStorage { get; set; } = true;

    /// <summary>
    /// Whether Orleans' dashboard runs, on silos and gateways alike: it times every grain call. Default: it does not.
    /// </summary>
    public bool Dashboard { get; set; }

    /// <summary>Whether logs go where traces go, besides to the console. Default: they do.</summary>
    public bool Logs { get; set; } = true;
}
