namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Switches a mechanic of lobbies.</summary>
public sealed record MechanicRequest
{
    /// <summary>Its name.</summary>
    public string? Mechanic { get; init; }

    /// <summary>Whether it may be played from now on.</summary>
    public bool On { get; init; }

    /// <summary>Chosen by the caller, 8–64 characters. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
