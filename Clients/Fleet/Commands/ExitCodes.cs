namespace Trivia.Fleet.Commands;

/// <summary>Exit codes of the program.</summary>
internal static class ExitCodes
{
    /// <summary>The run ended, and the oracle found nothing.</summary>
    public const int Fine = 0;

    /// <summary>The oracle found violations.</summary>
    public const int Violations = 1;

    /// <summary>The oracle found nothing, and a condition of --fail-if holds.</summary>
    public const int Conditions = 3;

    /// <summary>There was no run: a wrong option, no server, a wrong key.</summary>
    public const int NotRun = 2;
}
