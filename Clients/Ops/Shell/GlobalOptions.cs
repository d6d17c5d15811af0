using System.CommandLine;

namespace Trivia.Ops.Shell;

/// <summary>Options of every command.</summary>
internal static class GlobalOptions
{
    /// <summary>Where the operator key is looked for when the command line does not say it.</summary>
    public const string KeyVariable = "TRIVIA_OPERATOR_KEY";

    public static Option<Uri> Gateway { get; } = new("--gateway", "-g")
    {
        Description = "Address of a gateway.",
        DefaultValueFactory = _ => new Uri("http://localhost:5080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https")
            {
                return address;
            }

            result.AddError("--gateway must be an address such as http://localhost:5080.");
            return null;
        },
        Recursive = true,
    };

    public static Option<string?> Key { get; } = new("--operator-key", "-k")
    {
        Description = $"The operator key, or a token of staff. Better in the variable {KeyVariable}, where no process list shows it.",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON for programs instead of text for people.",
        Recursive = true,
    };

    public static IEnumerable<Option> All => [Gateway, Key, Json];
}
