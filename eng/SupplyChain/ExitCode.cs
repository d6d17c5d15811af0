namespace Trivia.SupplyChain;

/// <summary>What the shell is told.</summary>
internal static class ExitCode
{
    /// <summary>Nothing has to be done.</summary>
    public const int Good = 0;

    /// <summary>Something has to be done.</summary>
    public const int Bad = 1;

    /// <summary>Nobody can tell.</summary>
    public const int Unknown = 3;
}
