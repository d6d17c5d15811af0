namespace Trivia.Fleet.Oracle;

/// <summary>Checks a question against the plan of the show and the seed.</summary>
internal static class QuestionCheck
{
    /// <param name="plan">The plan before the round.</param>
    /// <param name="question">The question as it was shown.</param>
    /// <param name="alive">Seats alive at its lock.</param>
    /// <param name="lots">What follows from the seed; null when it is not known.</param>
    /// <param name="complaints">Where to complain.</param>
    public static void Run(ShowPlan plan, QuestionEntry question, int alive, Lots? lots, Complaints complaints)
    {
        var round = question.Round;
        var suddenDeath = plan.IsSuddenDeath(Planned(question, alive));
        complaints.Expect(Rules.Schedule, $"Window of round {round} in ms", plan.WindowMs, question.WindowMs);
        complaints.Expect(Rules.Schedule, $"Number of the question in round {round}", plan.Counted + 1, question.Number);
        complaints.Expect(Rules.Schedule, $"Sudden death in round {round}", suddenDeath, question.SuddenDeath);
        complaints.Expect(Rules.Schedule, $"Whether a cut follows round {round}", suddenDeath || plan.NextMayCut, question.CutFollows);
        if (question.Alive != alive && (round > 1 || question.Alive > alive))
        {
            complaints.Expect(Rules.Schedule, $"Seats alive before round {round}", alive, question.Alive);
        }

        if (lots is not null && !lots.Order(round).SequenceEqual(question.Order))
        {
            complaints.Add(
                Rules.Shuffle,
                $"Options of round {round}: {string.Join(' ', lots.Order(round))} expected by the seed, {string.Join(' ', question.Order)} shown.");
        }
    }

    /// <summary>
    /// Whether a round is sudden death at its lock. Players may come until the first question locks: it is only when it
    /// was planned for few, and few have come.
    /// </summary>
    public static bool IsSuddenDeath(ShowPlan plan, QuestionEntry? question, int alive) =>
        plan.IsSuddenDeath(alive) && (question is null || plan.IsSuddenDeath(Planned(question, alive)));

    private static int Planned(QuestionEntry question, int alive) => question.Round == 1 ? question.Alive : alive;
}
