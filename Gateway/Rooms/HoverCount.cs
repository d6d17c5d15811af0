using System.Collections.Immutable;

namespace Trivia.Gateway.Rooms;

/// <summary>The spectators' guesses of one round, one a player. Guarded by the room's lock.</summary>
internal sealed class HoverCount
{
    private readonly HashSet<string> players = new(StringComparer.Ordinal);
    private readonly int[] votes = new int[4];

    /// <summary>The round that the votes belong to; 0 before the first vote.</summary>
    public int Round { get; private set; }

    /// <summary>The votes, option by option; empty before the first.</summary>
    public ImmutableArray<int> Votes => Round == 0 ? [] : [.. votes];

    /// <summary>Counts a guess. False when the player has guessed in this round.</summary>
    public bool Add(int round, string playerId, int choice)
    {
        if (round != Round)
        {
            Round = round;
            players.Clear();
            votes.AsSpan().Clear();
        }

        if (!players.Add(playerId))
        {
            return false;
        }

        votes[choice]++;
        return true;
    }
}
