namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A pack that was stored.</summary>
public sealed record ImportReply
{
    /// <summary>Most problems that a refusal names; it counts all of them.</summary>
    public const int ProblemsMax = 50;

    /// <summary>Questions stored; those that were there already, unchanged, count too.</summary>
    public required int Imported { get; init; }

    /// <summary>Slugs of their topics.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Whether the pack was only checked: it may be imported, and nothing was stored.</summary>
    public bool DryRun { get; init; }
}
