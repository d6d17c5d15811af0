using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>What the gateways have reported: who is connected, and which rounds are handed over. Not stored: they say it again.</summary>
internal sealed class LobbyGateways(ActivationClock clock, LobbyOptions options)
{
    private readonly Dictionary<string, Reported> gateways = new(StringComparer.Ordinal);
    private readonly HashSet<int> connected = [];

    /// <summary>Seats of the running game with a connection anywhere.</summary>
    public IReadOnlySet<int> Connected => connected;

    /// <summary>People who only watch.</summary>
    public int Spectators => Live.Sum(gateway => gateway.Touch.Spectators);

    private IEnumerable<Reported> Live => gateways.Values.Where(gateway => clock.Since(gateway.At) < options.GatewaySilence);

    /// <summary>Takes a report. Seats that it numbers by an earlier game are none.</summary>
    public void Take(LobbyTouch touch, int game)
    {
        if (touch.Leaving)
        {
            gateways.Remove(touch.Gateway);
        }
        else if (gateways.Count < options.GatewaysMax || gateways.ContainsKey(touch.Gateway))
        {
            gateways[touch.Gateway] = new Reported(touch, clock.Timestamp);
        }

        Count(game);
    }

    /// <summary>A seat was taken over a gateway that will report it in a moment.</summary>
    public void Seated(string gateway, int seat, int game)
    {
        var known = gateways.GetValueOrDefault(gateway)?.Touch ?? new LobbyTouch { Gateway = gateway, Instance = "" };
        var seats = known.Game == game ? known.Seats : [];
        Take(known with { Game = game, Seats = seats.Contains(seat) ? seats : seats.Add(seat) }, game);
    }

    /// <summary>Whether no gateway can still bring an answer to a round.</summary>
    public bool AllHandedOver(int round) => Live.All(gateway => gateway.Touch.HandedOver >= round || gateway.Touch.Seats.IsEmpty);

    /// <summary>Goes on with the seats of a game that numbers them anew, until the gateways have.</summary>
    /// <param name="numberOf">New number of a seat; −1 for one that is no more.</param>
    /// <param name="game">The new game.</param>
    public void Renumber(Func<int, int> numberOf, int game)
    {
        foreach (var (name, gateway) in gateways.Where(gateway => gateway.Value.Touch.Game == game - 1).ToList())
        {
            var seats = gateway.Touch.Seats.Select(numberOf).Where(seat => seat >= 0);
            gateways[name] = gateway with { Touch = gateway.Touch with { Seats = [.. seats], Game = game } };
        }

        Count(game);
    }

    /// <summary>Works out anew who is connected: gateways fall silent, and seats are numbered anew.</summary>
    public void Count(int game)
    {
        connected.Clear();
        foreach (var gateway in Live.Where(gateway => gateway.Touch.Game == game))
        {
            connected.UnionWith(gateway.Touch.Seats);
        }
    }

    private sealed record Reported(LobbyTouch Touch, long At);
}
