namespace Trivia.Benchmarks.Simulation;

/// <summary>What one question took. Times of the driver, but for the cut's.</summary>
/// <param name="Round">One-based number of the round.</param>
/// <param name="Alive">Seats alive, who all answered.</param>
/// <param name="AnswersMs">From the first answer's sending to the last durable verdict.</param>
/// <param name="CloseMs">From the window's end until the reveal, and the cut where one follows, was seen: verdict, closing, cut.</param>
/// <param name="LockToCutMs">From the decision to lock to the durable cut, by the royale's monotonic clock; 0 without a cut.</param>
/// <param name="WhoLeftMs">Until a gateway had asked all brackets who left; 0 without a cut.</param>
/// <param name="Left">Seats that left.</param>
/// <param name="ServerCpuMs">Processor time of the server, for all of it.</param>
/// <param name="ServerMb">Resident memory of the server afterwards.</param>
internal sealed record SimulatedQuestion(
    int Round, int Alive, double AnswersMs, double CloseMs, double LockToCutMs, double WhoLeftMs, int Left, double ServerCpuMs, double ServerMb)
{
    /// <summary>The same question of events that are played at the same time: seats together, times of the slowest.</summary>
    public static SimulatedQuestion Merge(IReadOnlyList<SimulatedQuestion> each) => new(
        each[0].Round,
        each.Sum(question => question.Alive),
        each.Max(question => question.AnswersMs),
        each.Max(question => question.CloseMs),
        each.Max(question => question.LockToCutMs),
        each.Max(question => question.WhoLeftMs),
        each.Sum(question => question.Left),
        each.Max(question => question.ServerCpuMs),
        each.Max(question => question.ServerMb));
}
