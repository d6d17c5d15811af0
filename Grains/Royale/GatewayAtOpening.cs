namespace Trivia.Grains.Royale;

/// <summary>A gateway as it stood when a question was staged.</summary>
/// <param name="Gateway">Its name.</param>
/// <param name="Instance">Its process.</param>
/// <param name="Seats">Seats connected to it.</param>
[GenerateSerializer, Immutable, Alias("trivia.grains.gateway-at-opening.v1")]
internal sealed record GatewayAtOpening(
    [property: Id(0)] string Gateway,
    [property: Id(1)] string Instance,
    [property: Id(2)] int Seats);
