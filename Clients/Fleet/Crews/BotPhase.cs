namespace Trivia.Fleet.Crews;

/// <summary>Where a player is.</summary>
internal enum BotPhase
{
    /// <summary>Without a connection.</summary>
    Ashore,

    /// <summary>Connecting, or waiting for the room's reply.</summary>
    Boarding,

    /// <summary>In the room.</summary>
    Aboard,

    /// <summary>Gone for good: absent, refused, or the show is over.</summary>
    Gone,
}
