using System.CommandLine;

namespace Trivia.Ops.Shell;

/// <summary>A command with examples, which only its own help shows.</summary>
internal sealed class OpsCommand : Command
{
    private const string ExamplesMark = "\n\nExample";

    /// <summary>A command that does nothing yet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">What it does; then, from a paragraph that begins with "Example", how it is used.</param>
    public OpsCommand(string name, string help)
        : base(name, Split(help).Description) => Examples = Split(help).Examples;

    /// <summary>How it is used.</summary>
    public string Examples { get; }

    private static (string Description, string Examples) Split(string help)
    {
        var mark = help.IndexOf(ExamplesMark, StringComparison.Ordinal);
        return mark < 0 ? (help, "") : (help[..mark].ReplaceLineEndings(" "), help[mark..].Trim());
    }
}
