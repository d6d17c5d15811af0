namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>The mechanics of lobbies.</summary>
public sealed record MechanicsReply
{
    /// <summary>All there are.</summary>
    public required IReadOnlyList<string> Mechanics { get; init; }

    /// <summary>Those that are switched off everywhere.</summary>
    public required IReadOnlyList<string> Off { get; init; }
}
