namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A gateway as an event sees it.</summary>
public sealed record GatewayStatus
{
    /// <summary>Its name.</summary>
    public required string Gateway { get; init; }

    /// <summary>Seats connected there.</summary>
    public required int Connected { get; init; }

    /// <summary>Time since its last report, in milliseconds; over 3,000 it is in trouble.</summary>
    public required long SilentMs { get; init; }
}
