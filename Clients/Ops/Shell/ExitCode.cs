namespace Trivia.Ops.Shell;

/// <summary>What the process returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The server refused; nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>No server answered.</summary>
    public const int Unreachable = 3;

    /// <summary>The key is missing or wrong, or does not give this right.</summary>
    public const int NotAllowed = 4;

    /// <summary>The person at the keyboard said no, or pressed Ctrl+C.</summary>
    public const int Cancelled = 130;
}
