namespace Trivia.Grains.Interfaces.Royale;

/// <summary>A gateway as a royale sees it.</summary>
/// <param name="Gateway">Its name.</param>
/// <param name="Connected">Seats connected there.</param>
/// <param name="SilentMs">Time since its last touch, in milliseconds.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.gateway-health.v1")]
public sealed record GatewayHealth(
    [property: Id(0)] string Gateway,
    [property: Id(1)] int Connected,
    [property: Id(2)] long SilentMs);
