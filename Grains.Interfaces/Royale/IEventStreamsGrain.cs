namespace Trivia.Grains.Interfaces.Royale;

/// <summary>The streams of <see cref="RoyaleStreams"/> and <see cref="Lobbies.LobbyStreams"/> as a whole. Key: 0; any silo answers.</summary>
[GrainInterfaceType("trivia.event-streams"), Alias("trivia.event-streams")]
public interface IEventStreamsGrain : IGrainWithIntegerKey
{
    /// <summary>Publishes a <see cref="StreamProbed"/>, or its like, to every stream. Safe to repeat.</summary>
    /// <param name="token">Who asks.</param>
    [Alias("probe")]
    Task Probe(string token);
}
