namespace Trivia.Gateway.Shedding;

/// <summary>Metadata of an endpoint that a busy gateway may refuse to serve.</summary>
internal sealed record Sheddable(NewWork Work);
