namespace Trivia.Fleet.Api;

/// <summary>A gateway did not answer at all.</summary>
internal sealed class GatewayAway(string message, Exception inner) : ApiFault(message, inner);
