using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>All that a lobby stores but the answers to its open question. Immutable: a step makes the next one.</summary>
[GenerateSerializer, Alias("trivia.lobbies.record.v1")]
internal sealed record LobbyRecord
{
    /// <summary>What was wished for; null while there is no lobby.</summary>
    [Id(0)]
    public LobbyWish? Wish { get; init; }

    /// <summary>The code of a private lobby.</summary>
    [Id(1)]
    public string? JoinCode { get; init; }

    /// <summary>The lobby as its rules see it.</summary>
    [Id(2)]
    public LobbyState State { get; init; } = new();

    /// <summary>Questions drawn for the running game, in the order they will be asked.</summary>
    [Id(3)]
    public ImmutableArray<string> Deck { get; init; } = [];

    /// <summary>How many of them have been taken.</summary>
    [Id(4)]
    public int DeckTaken { get; init; }

    /// <summary>The open question; null when none is.</summary>
    [Id(5)]
    public CurrentQuestion? Current { get; init; }

    /// <summary>The closed questions of the running or last game.</summary>
    [Id(6)]
    public ImmutableArray<GameQuestion> Asked { get; init; } = [];

    /// <summary>The activation that stored it.</summary>
    [Id(7)]
    public long Epoch { get; init; }

    /// <summary>Sequence of the last event.</summary>
    [Id(8)]
    public long Sequence { get; init; }

    /// <summary>Events of this write, told after it, and again by the next activation.</summary>
    [Id(9)]
    public ImmutableArray<LobbyEvent> Outbox { get; init; } = [];

    /// <summary>The last opening; null once it is revealed.</summary>
    [Id(10)]
    public LobbyQuestionOpened? Question { get; init; }

    /// <summary>The last reveal of the running game.</summary>
    [Id(11)]
    public LobbyRevealed? Revealed { get; init; }

    /// <summary>The end of the last game, until the next one starts.</summary>
    [Id(12)]
    public LobbyFinished? Finished { get; init; }

    /// <summary>A finished game that has not been handed on yet.</summary>
    [Id(13)]
    public GameSummary? Summary { get; init; }

    /// <summary>Players who had to leave for what they said.</summary>
    [Id(14)]
    public ImmutableArray<string> Barred { get; init; } = [];

    /// <summary>The highlight reel of the last game, until the next one starts.</summary>
    [Id(15)]
    public LobbyReel? Reel { get; init; }

    /// <summary>For each question of the deck, the seats whose player had never met it: a bit a seat, lowest first.</summary>
    [Id(16)]
    public ImmutableArray<ImmutableArray<byte>> NewTo { get; init; } = [];

    /// <summary>Players' seats as bits.</summary>
    public static ImmutableArray<byte> SeatsOf(LobbyState state, IReadOnlySet<string> players)
    {
        var bits = new byte[(state.Seats.Length + 7) / 8];
        for (var seat = 0; seat < state.Seats.Length; seat++)
        {
            bits[seat / 8] |= (byte)(players.Contains(state.Seats[seat].PlayerId) ? 1 << (seat % 8) : 0);
        }

        return [.. bits];
    }

    /// <summary>Seats whose player meets the question at hand for the first time. Who came after the start is not among them: nobody asked what they know.</summary>
    public ImmutableArray<int> FirstSight()
    {
        var question = DeckTaken - 1;
        var first = State.Round - State.Number + 1;
        return question < 0 || question >= NewTo.Length
            ? []
            : [.. Enumerable.Range(0, Math.Min(State.Seats.Length, NewTo[question].Length * 8))
                .Where(seat => (NewTo[question][seat / 8] & (1 << (seat % 8))) != 0 && State.Seats[seat].FromRound <= first)];
    }

    /// <summary>The record with another state, in which mechanics have moved points after the last question's close: they are that question's.</summary>
    public LobbyRecord With(LobbyState next)
    {
        var before = State.Seats;
        var moved = next.Seats.Select((seat, number) => seat.Score - (number < before.Length ? before[number].Score : seat.Score)).ToArray();
        if (Asked.IsEmpty || moved.All(points => points == 0))
        {
            return this with { State = next };
        }

        var last = Asked[^1];
        var points = moved.Select((change, seat) => change + (seat < last.Points.Length ? last.Points[seat] : 0)).ToArray();
        return this with { State = next, Asked = Asked.SetItem(Asked.Length - 1, last with { Points = points }) };
    }

    /// <summary>The record with one more event, numbered.</summary>
    public LobbyRecord Telling(LobbyEvent fact)
    {
        var numbered = fact with { Epoch = Epoch, Sequence = Sequence + 1 };
        var next = this with { Sequence = numbered.Sequence, Outbox = Outbox.Add(numbered) };
        return numbered switch
        {
            LobbyQuestionOpened opened => next with { Question = opened },
            LobbyRevealed revealed => next with { Question = null, Revealed = revealed },
            LobbyFinished finished => next with { Finished = finished },
            _ => next,
        };
    }
}
