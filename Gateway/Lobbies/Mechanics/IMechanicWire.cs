using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Lobbies.Mechanics;

/// <summary>How one mechanic's facts are told to clients. One a mechanic, in a folder of its own.</summary>
internal interface IMechanicWire
{
    /// <summary>The event and its frame; null when the fact is another mechanic's.</summary>
    (string Name, object Frame)? TryMap(LobbyMechanicTold told) => null;

    /// <summary>The event and its frame for what is of the moment; null when it is another mechanic's.</summary>
    (string Name, object Frame)? TryMap(LobbyCounted counted) => null;
}
