using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>One lobby as its players together know it: every event once, in order, whoever heard it first.</summary>
internal sealed class LobbyTable(int number)
{
    private readonly Dictionary<int, RoundFacts> rounds = [];
    private readonly Dictionary<long, string> told = [];
    private readonly List<string> differences = [];
    private int[] scores = [];
    private long applied;

    public Lock Gate { get; } = new();

    public int Number { get; } = number;

    public string LobbyId { get; set; } = "";

    public int Games { get; private set; }

    public int Seated { get; set; }

    public bool IsStarted { get; set; }

    /// <summary>Rounds by number.</summary>
    public IReadOnlyDictionary<int, RoundFacts> Rounds => rounds;

    /// <summary>Ends of games, in order.</summary>
    public List<LobbyFinishFrame> Finishes { get; } = [];

    /// <summary>Every seat's final score as the events add up, for each game.</summary>
    public List<int[]> FinalScores { get; } = [];

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
        if (told.TryGetValue(sequence, out var known))
        {
            if (known != words)
            {
                differences.Add(FormattableString.Invariant($"event {sequence}: “{known}” and “{words}”"));
            }
        }
        else
        {
            told[sequence] = words;
        }

        if (sequence <= applied)
        {
            return false;
        }

        applied = sequence;
        Apply(frame);
        return true;
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
        return lobby.Finish is { } finish && TakeFinish(finish);
    }

    private void Apply(object frame)
    {
        switch (frame)
        {
            case LobbyQuestionFrame question:
                Round(question.Round).Question ??= question;
                Round(question.Round).ScoresBefore ??= scores;
                break;
            case LobbyRevealFrame reveal:
                Round(reveal.Round).Reveal = reveal;
                scores = [.. reveal.Scores];
                break;
            case ChainFrame chain:
                Round(chain.Round).Chain = chain.Seats;
                break;
            case StealFrame steal:
                Round(steal.Round).Steals.Add(steal);
                if (steal.Thief < scores.Length && steal.Victim < scores.Length)
                {
                    scores = [.. scores];
                    scores[steal.Thief] += steal.Points;
                    scores[steal.Victim] -= steal.Points;
                }

                break;
            case LobbyFinishFrame finish:
                TakeFinish(finish);
                break;
        }
    }

    private bool TakeFinish(LobbyFinishFrame finish)
    {
        if (Finishes.Any(known => known.Game == finish.Game))
        {
            return false;
        }

        Finishes.Add(finish);
        FinalScores.Add(scores);
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
        _ => frame.GetType().Name,
    };
}
