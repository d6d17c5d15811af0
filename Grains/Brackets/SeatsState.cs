using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>Who sits in a bracket, one seat at each index. Written while seats are taken, never in a question.</summary>
[GenerateSerializer, Alias("trivia.grains.bracket-seats.v1")]
internal sealed class SeatsState
{
    /// <summary>The players; empty where nobody sits.</summary>
    [Id(0)]
    public List<string> PlayerIds { get; set; } = [];

    /// <summary>Their display names.</summary>
    [Id(1)]
    public List<string> Names { get; set; } = [];

    /// <summary>Keyed hashes of their addresses; 0 for a load test.</summary>
    [Id(2)]
    public List<long> AddressHashes { get; set; } = [];

    /// <summary>Whether they came with a load-test ticket.</summary>
    [Id(3)]
    public List<bool> LoadTests { get; set; } = [];

    /// <summary>Whether the event is over.</summary>
    [Id(4)]
    public bool Finished { get; set; }

    /// <summary>The winner's seat here; −1 for none.</summary>
    [Id(5)]
    public int Winner { get; set; } = -1;

    /// <summary>How the event ended; null before, and in states of before it was kept.</summary>
    [Id(6)]
    public RoyaleEnd? End { get; set; }

    /// <summary>Whether every player has been told of the end.</summary>
    [Id(7)]
    public bool AllTold { get; set; }

    /// <summary>Number of seats.</summary>
    public int Count => PlayerIds.Count;

    /// <summary>Whether nobody sits on a seat.</summary>
    public bool IsEmpty(int seat) => seat >= Count || PlayerIds[seat].Length == 0;

    /// <summary>Gives a seat to a player; seats before it that nobody has taken stay empty.</summary>
    public void Take(int seat, string playerId, string name, long addressHash, bool loadTest)
    {
        while (Count <= seat)
        {
            PlayerIds.Add("");
            Names.Add("");
            AddressHashes.Add(0);
            LoadTests.Add(false);
        }

        (PlayerIds[seat], Names[seat], AddressHashes[seat], LoadTests[seat]) = (playerId, name, addressHash, loadTest);
    }

    /// <summary>A seat's lottery number for a cut.</summary>
    public ulong Lottery(int seat, byte[] lotteryKey, string royaleId, int cut) =>
        Trivia.Grains.Rules.Royale.Lottery.Number(lotteryKey, royaleId, cut, PlayerIds[seat]);
}
