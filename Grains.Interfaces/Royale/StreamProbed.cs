namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// Says nothing of any royale: shows a gateway that events of a stream find their way to it. <see cref="RoyaleEvent.RoyaleId"/>
/// is the token of the one who asked.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.stream-probed.v1")]
public sealed record StreamProbed : RoyaleEvent;
