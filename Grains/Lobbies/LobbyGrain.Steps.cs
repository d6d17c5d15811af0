using System.Buffers.Binary;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.House;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Lobbies;

/// <summary>What moves a lobby on. Every step can be taken again after a crash at any point in it.</summary>
internal sealed partial class LobbyGrain
{
    private const double BackShare = 0.9;

    private (int Round, Task Stored)? closing;
    private long lastCompany;

    private bool IsDue => due is { } at && clock.Now >= at;

    /// <summary>Takes the step that is due, if one is.</summary>
    private async Task<bool> TakeStep()
    {
        if (await LookForPeople())
        {
            return true;
        }

        if (recovering)
        {
            return await Recover();
        }

        return State.Phase switch
        {
            LobbyPhase.Starting or LobbyPhase.Feedback when IsDue => await OpenOrFinish(),
            LobbyPhase.Open => await LockIfDecided(),
            LobbyPhase.Revealed when IsDue => await TakeFeedback(),
            _ => await LetMechanicsAct(),
        };
    }

    /// <summary>After a crash a game waits for its players, and a question that was open opens again.</summary>
    private async Task<bool> Recover()
    {
        var players = Enumerable.Range(0, State.Seats.Length).Where(seat => State.Seats[seat] is { Left: false, House: false }).ToList();
        var back = players.Count(gateways.Connected.Contains);
        var everyone = players.Count > 0 && back >= Math.Max(1, players.Count * BackShare);
        if (!everyone && clock.Age < options.Value.ReturnFor)
        {
            return false;
        }

        if (State.Phase == LobbyPhase.Open)
        {
            var next = Fresh() with { State = LobbyMachine.Reopen(State, clock.Now) };
            await StoreAndTell(next.Telling(OpeningOf(next)));
            logger.Reopened(id, State.Round);
        }

        recovering = false;
        recovered.TrySetResult();
        return true;
    }

    private async Task<bool> OpenOrFinish()
    {
        if (State.IsFinalRound || gateways.Connected.Count == 0)
        {
            // Who is away for a moment finds the end of the game; a game that nobody sees is not asked to its end.
            return State.IsFinalRound || clock.Since(lastCompany) >= options.Value.AwayFor ? await Finish() : await Open();
        }

        return await Open();
    }

    private async Task<bool> Open()
    {
        var (question, taken) = await TakeQuestion();
        if (question is null)
        {
            return await Finish();
        }

        var mechanics = await Mechanics();
        var (turn, plan) = mechanics.Plan(await AskBoss(MechanicTurn.Of(State, clock.Now), mechanics));
        var open = LobbyMachine.Open(turn.State, plan, clock.Now);
        var order = OptionShuffle.Order(ShuffleKey(open), id, open.Round);
        string[] options = [question.Correct, .. question.Distractors];
        var current = new CurrentQuestion
        {
            QuestionId = question.Id,
            Topic = question.Topic,
            Body = question.Body,
            Options = [.. order.Select(place => options[place])],
            Correct = order.IndexOf(0),
            Explanation = question.Explanation,
            Difficulty = question.Difficulty,
            Version = question.Version,
        };
        var next = Fresh() with { State = open, Current = current, DeckTaken = taken };
        next = Telling(next, turn);
        next = next.Telling(OpeningOf(next));
        await StoreAndTell(Took(next, mechanics.Opened(MechanicTurn.Of(next.State, clock.Now), current.Correct)));
        return true;
    }

    private LobbyQuestionOpened OpeningOf(LobbyRecord record) => new()
    {
        LobbyId = id,
        Round = record.State.Round,
        Number = record.State.Number,
        Questions = record.State.Questions,
        Topic = record.Current!.Topic,
        Body = record.Current.Body,
        Options = record.Current.Options,
        OpenAt = record.State.OpenAt!.Value,
        WindowMs = record.State.Plan.WindowMs,
        HandOverMs = record.State.Pace.HandOverMs,
        Factor = record.State.Plan.Factor,
        Twists = record.State.Plan.Twists,
    };

    private static byte[] ShuffleKey(LobbyState state)
    {
        var key = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(key, state.Seed);
        return key;
    }

    private async Task<(Question? Question, int Taken)> TakeQuestion()
    {
        var deck = state.State.Deck;
        for (var taken = state.State.DeckTaken; taken < deck.Length; taken++)
        {
            // A draft is only in the deck of its own author's private lobby.
            if (await GrainFactory.GetGrain<IQuestionGrain>(deck[taken]).Get() is { } question
                && (question.Status == QuestionStatus.Live || (question.Status == QuestionStatus.Draft && State.Settings.Private)))
            {
                return (question, taken + 1);
            }
        }

        return (null, deck.Length);
    }

    private async Task<bool> LockIfDecided()
    {
        answers.State.Begin(State.Round);
        var elapsed = clock.Now - State.OpenAt!.Value;
        var everyone = LockRule.EveryoneAnswered(
            State,
            gateways.Connected,
            seat => State.Seats[seat].House ? HouseAnswer(seat).ElapsedMs <= elapsed.TotalMilliseconds : answers.State.BySeat.ContainsKey(seat));
        var overdue = due is { } at && clock.Now >= at.AddMilliseconds(State.Pace.HandOverMs);
        if (!everyone && !(IsDue && (overdue || gateways.AllHandedOver(State.Round))))
        {
            return await LetMechanicsAct();
        }

        await Close();
        return true;
    }

    private async Task Close()
    {
        // From here on no answer to this round is taken any more; who sends one waits for the outcome.
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        closing = (State.Round, done.Task);
        try
        {
            var mechanics = await Mechanics();
            var current = state.State.Current!;
            var locked = LobbyMachine.Lock(State, clock.Now);
            var outcome = LobbyScoring.Close(locked, AllAnswers(), current.Correct);
            var (turn, rewarded) = mechanics.Locked(MechanicTurn.Of(locked, clock.Now), outcome);
            var shown = mechanics.Revealed(
                MechanicTurn.Of(LobbyMachine.Reveal(turn.State, rewarded, clock.Now), clock.Now), rewarded);
            var next = Fresh() with
            {
                State = shown.State,
                Current = null,
                Asked = state.State.Asked.Add(LobbyViews.Closed(current, locked, rewarded) with { FirstSight = state.State.FirstSight() }),
            };
            next = next.Telling(LobbyViews.Revealed(id, next, current, rewarded));
            next = Telling(next, turn);
            await StoreAndTell(Took(next, shown));
            metrics.RoundClosed(rewarded.Results.Count(result => result.Choice >= 0));
        }
        finally
        {
            done.SetResult();
            closing = null;
        }
    }

    private Dictionary<int, LobbyAnswer> AllAnswers()
    {
        var all = new Dictionary<int, LobbyAnswer>(answers.State.BySeat);
        for (var seat = 0; seat < State.Seats.Length; seat++)
        {
            if (State.Seats[seat] is { House: true, Left: false } sits && sits.FromRound <= State.Round)
            {
                all[seat] = HouseAnswer(seat);
            }
        }

        return all;
    }

    private LobbyAnswer HouseAnswer(int seat) =>
        HouseMind.AnswerOf(State, seat, state.State.Current!.Difficulty, state.State.Current.Correct);

    private async Task<bool> TakeFeedback()
    {
        var mechanics = State.IsFinalRound ? await Mechanics() : null;
        var next = LobbyMachine.TakeFeedback(State, clock.Now);
        if (mechanics is null)
        {
            await StoreAndTell(Fresh() with { State = next });
            return true;
        }

        var ending = mechanics.Ending(MechanicTurn.Of(next, clock.Now));
        await StoreAndTell(Telling(Fresh().With(ending.State), ending));
        return true;
    }

    private async Task<bool> Finish()
    {
        var mechanics = await Mechanics();
        var next = Fresh() with { State = LobbyMachine.Finish(State, clock.Now) };
        var summary = LobbySummary.Of(id, next, gateways.Connected, clock.Now);
        next = next with { Summary = results.Any() ? summary : null };
        next = Changed(next, mechanics).Telling(new LobbyFinished
        {
            LobbyId = id,
            GameId = summary.GameId,
            Rated = summary.Rated,
            Standings = summary.Seats,
        });
        await StoreAndTell(next);
        metrics.GameFinished();
        logger.GameFinished(id, next.State.Game, summary.Seats.Length);
        return true;
    }

    private async Task<bool> LetMechanicsAct()
    {
        if (!State.IsPlaying)
        {
            return false;
        }

        var mechanics = await Mechanics();
        if (!(mechanics.DueAt(State) <= clock.Now))
        {
            return false;
        }

        var turn = mechanics.Due(MechanicTurn.Of(State, clock.Now));
        await StoreAndTell(Took(Fresh(), turn));
        return true;
    }

    /// <summary>When something is due next: the phase's end, a house player's answer, or a mechanic.</summary>
    private DateTimeOffset? NextDue()
    {
        var next = due;
        if (State.Phase == LobbyPhase.Open && state.State.Current is not null)
        {
            var elapsedMs = (clock.Now - State.OpenAt!.Value).TotalMilliseconds;
            var house = Enumerable.Range(0, State.Seats.Length)
                .Where(seat => State.Seats[seat] is { House: true, Left: false })
                .Select(seat => HouseAnswer(seat).ElapsedMs)
                .Where(thinkMs => thinkMs > elapsedMs)
                .Select(thinkMs => (DateTimeOffset?)State.OpenAt.Value.AddMilliseconds(thinkMs))
                .Min();
            next = house < next ? house : next;
        }

        var mechanics = MechanicSet.Of(State.Settings, new HashSet<string>()).DueAt(State);
        return mechanics < next || next is null ? mechanics ?? next : next;
    }
}
