using System.CommandLine;

namespace Trivia.Ops.Commands;

/// <summary>Arguments and options that several commands share in meaning; each command has its own.</summary>
internal static class CommonOptions
{
    public static Argument<string> Royale() => new("royale") { Description = "The event's id, e.g. r-2f9c41d0; see: ops list." };

    public static Option<string?> Reason() => new("--reason") { Description = "Why, for the audit trail; at most 280 characters." };

    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Don't ask." };
}
