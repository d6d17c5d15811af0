namespace Trivia.Grains.Rules.Lobbies;

/// <summary>
/// The steps of a lobby's games, each from one state to the next. Pure: the clock is an argument. A step taken in a phase it
/// does not belong to is a bug in the caller and throws <see cref="InvalidOperationException"/>.
/// </summary>
public static class LobbyMachine
{
    /// <summary>Starts a game: who has left loses the seat, everyone begins at nothing.</summary>
    /// <param name="state">A lobby that waits.</param>
    /// <param name="questions">Questions drawn for it.</param>
    /// <param name="seed">Decides what chance decides.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Start(LobbyState state, int questions, long seed, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Waiting);
        ArgumentOutOfRangeException.ThrowIfLessThan(questions, 1);
        return At(LobbySeating.WithoutLeavers(state), LobbyPhase.Starting, now.AddMilliseconds(state.Pace.StartMs), now) with
        {
            Game = state.Game + 1,
            Number = 0,
            Questions = questions,
            Seed = seed,
            StartedAt = now,
            OpenAt = null,
            Plan = RoundPlan.None,
            Seats = [.. state.Seats.Where(seat => !seat.Left).Select(seat => seat.Anew(state.Round + 1))],
            Mechanics = state.Mechanics.Clear(),
        };
    }

    /// <summary>Opens the next question.</summary>
    /// <param name="state">A lobby between questions.</param>
    /// <param name="plan">How it is played.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Open(LobbyState state, RoundPlan plan, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Starting, LobbyPhase.Feedback);
        return At(state, LobbyPhase.Open, now.AddMilliseconds(plan.WindowMs), now) with
        {
            Round = state.Round + 1,
            Number = state.Number + 1,
            OpenAt = now,
            Plan = plan,
        };
    }

    /// <summary>Opens the same question again after the server was away: what was acknowledged stands, the others get a window.</summary>
    /// <param name="state">A lobby with a question open.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Reopen(LobbyState state, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Open);
        return At(state, LobbyPhase.Open, now.AddMilliseconds(state.Plan.WindowMs), now) with { OpenAt = now };
    }

    /// <summary>Takes no more answers.</summary>
    /// <param name="state">A lobby with a question open.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Lock(LobbyState state, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Open);
        return At(state, LobbyPhase.Locked, now, now);
    }

    /// <summary>Shows the answer.</summary>
    /// <param name="state">A lobby whose question is locked.</param>
    /// <param name="outcome">The round, with what mechanics gave.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Reveal(LobbyState state, RoundOutcome outcome, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Locked);
        if (outcome.Round != state.Round)
        {
            throw new ArgumentException($"Round {outcome.Round} is not the one that is locked.", nameof(outcome));
        }

        return At(state, LobbyPhase.Revealed, now.AddMilliseconds(state.Pace.RevealMs), now) with
        {
            Seats = LobbyScoring.Apply(state.Seats, outcome),
        };
    }

    /// <summary>Gives time for votes and flags.</summary>
    /// <param name="state">A lobby that shows an answer.</param>
    /// <param name="now">The time.</param>
    public static LobbyState TakeFeedback(LobbyState state, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Revealed);
        return At(state, LobbyPhase.Feedback, now.AddMilliseconds(state.Pace.FeedbackMs), now);
    }

    /// <summary>Ends the game after its last question, or when it has run out of questions or of people.</summary>
    /// <param name="state">A lobby between questions.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Finish(LobbyState state, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Starting, LobbyPhase.Feedback);
        return At(state, LobbyPhase.Finished, null, now);
    }

    /// <summary>Waits for another game with the same people.</summary>
    /// <param name="state">A lobby whose game is over.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Again(LobbyState state, DateTimeOffset now)
    {
        Require(state, LobbyPhase.Finished);
        return At(state, LobbyPhase.Waiting, null, now) with
        {
            Number = 0,
            Questions = 0,
            OpenAt = null,
            Plan = RoundPlan.None,
        };
    }

    /// <summary>Ends the lobby for good, from any phase.</summary>
    /// <param name="state">A lobby.</param>
    /// <param name="now">The time.</param>
    public static LobbyState Close(LobbyState state, DateTimeOffset now) => At(state, LobbyPhase.Closed, null, now);

    private static LobbyState At(LobbyState state, LobbyPhase phase, DateTimeOffset? until, DateTimeOffset now) =>
        state with { Phase = phase, Until = until, Duration = until > now ? until.Value - now : TimeSpan.Zero };

    private static void Require(LobbyState state, params ReadOnlySpan<LobbyPhase> phases)
    {
        if (!phases.Contains(state.Phase))
        {
            throw new InvalidOperationException($"A lobby that is {state.Phase} cannot take this step.");
        }
    }
}
