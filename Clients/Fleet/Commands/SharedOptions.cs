using System.CommandLine;
using System.CommandLine.Parsing;

namespace Trivia.Fleet.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>Variable that holds the operator key where no option does.</summary>
    public const string KeyVariable = "TRIVIA_OPERATOR_KEY";

    /// <summary>What is said to whoever gave no key.</summary>
    public const string KeyMissing =
        $"Give the server's operator key with --operator-key or {KeyVariable}; the server keeps its own in keys/operator.key under its data directory.";

    private static readonly Uri NormalGateway = new("http://127.0.0.1:5080");

    /// <summary>Servers; see <see cref="GatewaysOf"/>.</summary>
    public static Option<Uri[]> Gateways() => new("--gateway")
    {
        Description = $"Server, e.g. {NormalGateway}; may be repeated, players are dealt out in turn.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ParseGateways,
    };

    /// <summary>The servers that were given, or the one on this machine.</summary>
    public static IReadOnlyList<Uri> GatewaysOf(this ParseResult parsed, Option<Uri[]> option) =>
        parsed.GetValue(option) is { Length: > 0 } given ? given : [NormalGateway];

    /// <summary>The operator key; see <see cref="KeyOf"/>.</summary>
    public static Option<string?> OperatorKey() => new("--operator-key") { Description = $"The server's operator key; {KeyVariable} when left out." };

    /// <summary>The operator key from the option or the environment; null when neither has one.</summary>
    public static string? KeyOf(this ParseResult parsed, Option<string?> option) =>
        (parsed.GetValue(option) ?? Environment.GetEnvironmentVariable(KeyVariable)) is { Length: > 0 } key ? key : null;

    /// <summary>Where the report goes.</summary>
    public static Option<FileInfo?> Json() => new("--json") { Description = "File for the report." };

    /// <summary>What fails a run besides violations.</summary>
    public static Option<Condition[]> FailIf() => new("--fail-if")
    {
        Description = "Fails the run when a number of the report is so, e.g. \"ackMs.p99>250\"; may be repeated.",
        CustomParser = ParseConditions,
    };

    private static Condition[]? ParseConditions(ArgumentResult result)
    {
        var conditions = result.Tokens.Select(token => Condition.Parse(token.Value)).ToArray();
        if (conditions.All(condition => condition is not null))
        {
            return conditions!;
        }

        result.AddError("--fail-if takes conditions such as \"ackMs.p99>250\" or \"cuts==0\".");
        return null;
    }

    private static Uri[]? ParseGateways(ArgumentResult result)
    {
        var found = result.Tokens.Select(token => Uri.TryCreate(token.Value, UriKind.Absolute, out var uri) ? uri : null).ToArray();
        if (found.All(uri => uri?.Scheme == Uri.UriSchemeHttp))
        {
            return found!;
        }

        result.AddError("--gateway takes addresses such as http://127.0.0.1:5080; the fleet speaks no TLS.");
        return null;
    }
}
