using System.Collections.Immutable;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Poll;

/// <summary>
/// Mini-poll: between questions the host, or after every fifth one the house, opens a poll of 10 s, and the room sees the bars
/// grow. A player has one vote, and may move it while the poll is open.
/// </summary>
public sealed class PollMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "poll";

    /// <summary>A move with this value and more opens the poll of that number; a lower one is a vote.</summary>
    public const int OpenFrom = 100;

    /// <summary>After every so many questions the house asks.</summary>
    public const int HouseEvery = 5;

    /// <summary>How long a poll is open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    /// <summary>The polls there are: a text and two to four options each.</summary>
    public static ImmutableArray<(string Text, ImmutableArray<string> Options)> Polls { get; } =
    [
        ("How was that one?", ["Too easy", "Just right", "Too hard"]),
        ("Who takes this game?", ["The leader", "The runner-up", "Someone from behind", "Me, obviously"]),
        ("One more game after this?", ["Yes", "No"]),
        ("Snacks?", ["Sweet", "Salty", "Both", "Never while thinking"]),
        ("How sure were you?", ["I knew it", "A hunch", "I guessed"]),
    ];

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override MechanicTurn Revealed(MechanicTurn turn, RoundOutcome outcome) =>
        turn.State is { Number: > 0, IsFinalRound: false } && turn.State.Number % HouseEvery == 0 && !IsOpen(turn)
            ? Open(turn, (int)(SeededOrder.Of(turn.State.Seed, FormattableString.Invariant($"poll|{outcome.Round}")) % (ulong)Polls.Length))
            : turn;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, MoveVerdict Verdict) Move(MechanicTurn turn, MechanicMove move)
    {
        if (move.Value >= OpenFrom)
        {
            var poll = move.Value - OpenFrom;
            return poll >= Polls.Length ? (turn, MoveVerdict.Malformed)
                : !move.IsHost ? (turn, MoveVerdict.NotAllowed)
                : turn.State.Phase is LobbyPhase.Open or LobbyPhase.Locked ? (turn, MoveVerdict.NotOpen)
                : IsOpen(turn) ? (turn, Kept(turn)!.Poll == poll ? MoveVerdict.Done : MoveVerdict.Again)
                : (Open(turn, poll), MoveVerdict.Done);
        }

        if (!IsOpen(turn) || Kept(turn) is not { } kept)
        {
            return (turn, MoveVerdict.NotOpen);
        }

        if (move.Value < 0 || move.Value >= Polls[kept.Poll].Options.Length)
        {
            return (turn, MoveVerdict.Malformed);
        }

        if (kept.Votes.GetValueOrDefault(move.Seat, -1) == move.Value)
        {
            return (turn, MoveVerdict.Done);
        }

        var voted = kept with { Votes = kept.Votes.SetItem(move.Seat, move.Value) };
        return (turn.Keep(Key, voted).Tell(FactOf(voted, turn.Now)), MoveVerdict.Done);
    }

    /// <inheritdoc/>
    public override DateTimeOffset? DueAt(LobbyState state) => state.Of<PollState>(Key) is { IsOpen: true } kept ? kept.Closes : null;

    /// <inheritdoc/>
    public override MechanicTurn Due(MechanicTurn turn)
    {
        var closed = Kept(turn)! with { IsOpen = false };
        return turn.Keep(Key, closed).Tell(FactOf(closed, turn.Now));
    }

    private static PollState? Kept(MechanicTurn turn) => turn.State.Of<PollState>(Key);

    private static bool IsOpen(MechanicTurn turn) => Kept(turn) is { IsOpen: true } kept && kept.Closes > turn.Now;

    private static MechanicTurn Open(MechanicTurn turn, int poll)
    {
        var opened = new PollState(poll, turn.Now + Lasts, IsOpen: true, ImmutableDictionary<int, int>.Empty);
        return turn.Keep(Key, opened).Tell(FactOf(opened, turn.Now));
    }

    private static PollShown FactOf(PollState kept, DateTimeOffset now)
    {
        var (text, options) = Polls[kept.Poll];
        var votes = Enumerable.Range(0, options.Length).Select(option => kept.Votes.Values.Count(vote => vote == option));
        var leftMs = kept.IsOpen && kept.Closes > now ? (int)(kept.Closes - now).TotalMilliseconds : 0;
        return new PollShown(kept.Poll, text, options, [.. votes], leftMs);
    }
}
