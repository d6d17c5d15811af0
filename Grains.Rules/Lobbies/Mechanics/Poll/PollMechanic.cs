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

    /// <summary>A move with this value opens a poll in the host's own words: what is asked, and the options.</summary>
    public const int OwnWords = 1_000;

    /// <summary>Number of every poll in the host's own words.</summary>
    public const int OwnPoll = -1;

    /// <summary>Fewest options of a poll.</summary>
    public const int OptionsMin = 2;

    /// <summary>Most options of a poll.</summary>
    public const int OptionsMax = 4;

    /// <summary>Most characters of what is asked.</summary>
    public const int TextCharactersMax = 140;

    /// <summary>Most characters of an option.</summary>
    public const int OptionCharactersMax = 40;

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
            ? Open(turn, OfHouse(turn, (int)(SeededOrder.Of(turn.State.Seed, FormattableString.Invariant($"poll|{outcome.Round}")) % (ulong)Polls.Length)))
            : turn;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, MoveVerdict Verdict) Move(MechanicTurn turn, MechanicMove move)
    {
        if (move.Value >= OpenFrom)
        {
            return Wanted(turn, move) is not { } wanted ? (turn, MoveVerdict.Malformed)
                : !move.IsHost ? (turn, MoveVerdict.NotAllowed)
                : turn.State.Phase is LobbyPhase.Open or LobbyPhase.Locked ? (turn, MoveVerdict.NotOpen)
                : IsOpen(turn) ? (turn, IsSame(Kept(turn)!, wanted) ? MoveVerdict.Done : MoveVerdict.Again)
                : (Open(turn, wanted), MoveVerdict.Done);
        }

        if (!IsOpen(turn) || Kept(turn) is not { } kept)
        {
            return (turn, MoveVerdict.NotOpen);
        }

        if (move.Value < 0 || move.Value >= OptionsOf(kept).Length)
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

    /// <summary>The poll that a host wants; null when there is none such.</summary>
    private static PollState? Wanted(MechanicTurn turn, MechanicMove move)
    {
        if (move.Value != OwnWords)
        {
            return move.Value - OpenFrom < Polls.Length ? OfHouse(turn, move.Value - OpenFrom) : null;
        }

        var isPoll = move.Words is [var text, .. var options]
            && options.Length is >= OptionsMin and <= OptionsMax
            && PlainText.Problem(text, 1, TextCharactersMax) is null
            && options.All(option => PlainText.Problem(option, 1, OptionCharactersMax) is null)
            && options.Select(PlainText.Fold).Distinct(StringComparer.Ordinal).Count() == options.Length;
        return isPoll ? OfHouse(turn, OwnPoll) with { Text = move.Words[0], Options = move.Words[1..] } : null;
    }

    private static PollState OfHouse(MechanicTurn turn, int poll) =>
        new(poll, turn.Now + Lasts, IsOpen: true, ImmutableDictionary<int, int>.Empty);

    private static bool IsSame(PollState kept, PollState wanted) =>
        kept.Poll == wanted.Poll
        && (kept.Poll != OwnPoll || (kept.Text == wanted.Text && kept.Options.SequenceEqual(wanted.Options, StringComparer.Ordinal)));

    private static ImmutableArray<string> OptionsOf(PollState kept) => kept.Poll == OwnPoll ? kept.Options : Polls[kept.Poll].Options;

    private static MechanicTurn Open(MechanicTurn turn, PollState opened) => turn.Keep(Key, opened).Tell(FactOf(opened, turn.Now));

    private static PollShown FactOf(PollState kept, DateTimeOffset now)
    {
        var (text, options) = (kept.Text ?? Polls[kept.Poll].Text, OptionsOf(kept));
        var votes = Enumerable.Range(0, options.Length).Select(option => kept.Votes.Values.Count(vote => vote == option));
        var leftMs = kept.IsOpen && kept.Closes > now ? (int)(kept.Closes - now).TotalMilliseconds : 0;
        return new PollShown(kept.Poll, text, options, [.. votes], leftMs);
    }
}
