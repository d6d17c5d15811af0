using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>
/// One lobby as its players together know it: every event once, whoever heard it first. What happened in a round is taken in
/// any order, since players at different gateways hear of it at different times; scores only follow events without a gap.
/// </summary>
internal sealed class LobbyTable(int number)
{
    private readonly Dictionary<int, RoundFacts> rounds = [];
    private readonly Dictionary<long, string> told = [];
    private readonly List<string> differences = [];
    private int[]? scores;
    private long applied;

    public Lock Gate { get; } = new();

    public int Number { get; } = number;

    public string LobbyId { get; set; } = "";

    public int Games { get; private set; }

    public int Seated { get; set; }

    public bool IsStarted { get; set; }

    /// <summary>The host's seat as it was told last; −1 while nobody knows.</summary>
    public int HostSeat { get; private set; } = -1;

    /// <summary>Rounds by number.</summary>
    public IReadOnlyDictionary<int, RoundFacts> Rounds => rounds;

    /// <summary>Ends of games, in order.</summary>
    public List<LobbyFinishFrame> Finishes { get; } = [];

    /// <summary>Every seat's final score as the events add up, for each game; null where events are missing.</summary>
    public List<int[]?> FinalScores { get; } = [];

    /// <summary>Events that two players were told differently.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>The facts of a round, made when it is first heard of.</summary>
    public RoundFacts Round(int round)
    {
        if (!rounds.TryGetValue(round, out var facts))
        {
            rounds[round] = facts = new RoundFacts();
        }

        return facts;
    }

    /// <summary>Takes an event that some player heard. True when it was news to all.</summary>
    public bool Take(long sequence, object frame)
    {
        var words = Words(frame);
        if (!told.TryAdd(sequence, words))
        {
            if (told[sequence] != words)
            {
                differences.Add(FormattableString.Invariant($"event {sequence}: “{told[sequence]}” and “{words}”"));
            }

            return false;
        }

        Note(frame);
        var isLatest = sequence > applied;
        if (isLatest)
        {
            // Whoever moved points in between is not known.
            scores = sequence == applied + 1 ? scores : null;
            applied = sequence;
            Score(frame);
        }

        return frame is not LobbyFinishFrame finish || TakeFinish(finish, isLatest ? scores : null);
    }

    /// <summary>Takes the lobby as it is, from a reply or an event: what was missed is in it.</summary>
    /// <returns>Whether a game has ended that nobody had heard of.</returns>
    public bool TakeWhole(LobbyFrame lobby)
    {
        if (lobby.Sequence <= applied)
        {
            return false;
        }

        applied = lobby.Sequence;
        HostSeat = lobby.HostSeat;
        if (lobby.Reveal is { } reveal && Round(reveal.Round).Reveal is null)
        {
            Round(reveal.Round).Reveal = reveal;
        }

        if (lobby.Question is { } question)
        {
            Round(question.Round).Question ??= question;
            Round(question.Round).ScoresBefore ??= [.. lobby.Players.Select(player => player.Score)];
        }

        scores = [.. lobby.Players.Select(player => player.Score)];
        return lobby.Finish is { } finish && TakeFinish(finish, scores);
    }

    /// <summary>Whether every event from a reveal to the next question or end was told to someone, so that what nobody was told did not happen.</summary>
    /// <param name="reveal">The reveal's sequence.</param>
    public bool WasToldAllAfter(long reveal)
    {
        // Right before its end a game tells of the lobby as a whole.
        var next = rounds.Values.Select(round => round.Question?.Sequence ?? 0)
            .Concat(Finishes.Select(finish => finish.Sequence - 1))
            .Where(sequence => sequence > reveal)
            .DefaultIfEmpty(reveal)
            .Min();
        for (var sequence = reveal + 1; sequence < next; sequence++)
        {
            if (!told.ContainsKey(sequence))
            {
                return false;
            }
        }

        return next > reveal;
    }

    /// <summary>Takes what an event says of its round, whenever it comes.</summary>
    private void Note(object frame)
    {
        switch (frame)
        {
            case LobbyQuestionFrame question:
                Round(question.Round).Question ??= question;
                break;
            case LobbyRevealFrame reveal:
                Round(reveal.Round).Reveal = reveal;
                break;
            case ChainFrame chain:
                Round(chain.Round).Chain = chain.Seats;
                break;
            case StealFrame steal:
                Round(steal.Round).Steals.Add(steal);
                break;
        }
    }

    /// <summary>Follows scores and host from one event to the next.</summary>
    private void Score(object frame)
    {
        switch (frame)
        {
            case LobbySeatFrame seat:
                HostSeat = seat.HostSeat;
                break;
            case LobbyQuestionFrame question:
                Round(question.Round).ScoresBefore ??= scores;
                break;
            case LobbyRevealFrame reveal:
                scores = [.. reveal.Scores];
                break;
            case StealFrame steal when scores is { } before && steal.Thief < before.Length && steal.Victim < before.Length:
                scores = [.. before];
                scores[steal.Thief] += steal.Points;
                scores[steal.Victim] -= steal.Points;
                break;
        }
    }

    private bool TakeFinish(LobbyFinishFrame finish, int[]? final)
    {
        if (Finishes.Any(known => known.Game == finish.Game))
        {
            return false;
        }

        Finishes.Add(finish);
        FinalScores.Add(final);
        Games++;
        return true;
    }

    /// <summary>An event without what differs by the moment at which it was written.</summary>
    private static string Words(object frame) => frame switch
    {
        LobbyQuestionFrame question => $"{question.Round} {question.Body} {string.Join('|', question.Options)} {question.WindowMs} {question.Factor}",
        LobbyRevealFrame reveal => $"{reveal.Round} {reveal.Correct} {string.Join(',', reveal.Picks)} {string.Join(',', reveal.Scores)}",
        ChainFrame chain => $"{chain.Round} {string.Join(',', chain.Seats)}",
        StealFrame steal => $"{steal.Round} {steal.Thief} {steal.Victim} {steal.Points}",
        LobbyFinishFrame finish => $"{finish.Game} {string.Join(',', finish.Standings.Select(standing => standing.Score))}",
        LobbyFact fact => fact.Name,
        _ => frame.GetType().Name,
    };
}
