using Trivia.Gateway.Frames;
using Trivia.Gateway.Lobbies.Mechanics;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>Which frame tells a fact to everyone in a lobby.</summary>
internal sealed class LobbyFactFrames(FrameEncoder encoder)
{
    /// <summary>Encodes a fact with the times left at <paramref name="now"/>; null when it is told in another way.</summary>
    public Frame? Encode(LobbyEvent fact, DateTimeOffset now) => fact switch
    {
        LobbySeatChanged seat => encoder.Encode(HubNames.LobbySeat, LobbyWire.Of(seat)),
        LobbyQuestionOpened opened => encoder.Encode(HubNames.LobbyQuestion, LobbyWire.Of(opened, now)),
        LobbyRevealed revealed => encoder.Encode(HubNames.LobbyReveal, LobbyWire.Of(revealed, now)),
        LobbyFinished finished => encoder.Encode(HubNames.LobbyFinish, LobbyWire.Of(finished)),
        LobbyMechanicTold told => MechanicWires.Encode(encoder, told),
        LobbyCounted { Mechanic: LobbyFeedback.Key, Counts: [var up, var down, var flags] } shown => encoder.Encode(
            HubNames.FeedbackShown, new FeedbackFrame { Game = shown.LobbyId, Round = shown.Round, Up = up, Down = down, Flags = flags }),
        LobbyCounted counted => MechanicWires.Encode(encoder, counted),
        LobbyReelReady ready => encoder.Encode(HubNames.Reel, LobbyWire.Of(ready.LobbyId, ready.Reel, ready.Epoch, ready.Sequence)),
        LobbyClosed closed => encoder.Encode(
            HubNames.LobbyClosed, new LobbyClosedFrame { Lobby = closed.LobbyId, Epoch = closed.Epoch, Sequence = closed.Sequence }),
        _ => null,
    };
}
