using System.Collections.Immutable;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Lobbies.Mechanics.Boss;
using Trivia.Gateway.Lobbies.Mechanics.Chain;
using Trivia.Gateway.Lobbies.Mechanics.Crowd;
using Trivia.Gateway.Lobbies.Mechanics.Emotes;
using Trivia.Gateway.Lobbies.Mechanics.Fanfare;
using Trivia.Gateway.Lobbies.Mechanics.Poll;
using Trivia.Gateway.Lobbies.Mechanics.Saboteur;
using Trivia.Gateway.Lobbies.Mechanics.Steal;
using Trivia.Gateway.Lobbies.Mechanics.Survivor;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Lobbies.Mechanics;

/// <summary>All mechanics that tell clients anything.</summary>
internal static class MechanicWires
{
    private static readonly ImmutableArray<IMechanicWire> All =
    [
        new FanfareWire(), new BossWire(), new CrowdWire(), new ChainWire(), new SaboteurWire(), new EmotesWire(), new StealWire(),
        new PollWire(), new SurvivorWire(),
    ];

    /// <summary>Encodes what a mechanic did; null when no client is told of it.</summary>
    public static Frame? Encode(FrameEncoder encoder, LobbyMechanicTold told) => Encode(encoder, wire => wire.TryMap(told));

    /// <summary>Encodes something of the moment; null when no client is told of it.</summary>
    public static Frame? Encode(FrameEncoder encoder, LobbyCounted counted) => Encode(encoder, wire => wire.TryMap(counted));

    private static Frame? Encode(FrameEncoder encoder, Func<IMechanicWire, (string Name, object Frame)?> map)
    {
        foreach (var wire in All)
        {
            if (map(wire) is { } mapped)
            {
                return encoder.Encode(mapped.Name, mapped.Frame);
            }
        }

        return null;
    }
}
