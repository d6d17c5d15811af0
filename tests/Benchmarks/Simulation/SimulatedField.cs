using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Benchmarks.Simulation;

/// <summary>Who is alive, as a gateway keeps it, and what they answer.</summary>
internal sealed class SimulatedField(int seats, int seed)
{
    private readonly List<int>[] alive = [.. Enumerable.Range(0, seats).Chunk(SeatRef.SeatsPerBracket).Select(numbers => numbers.Select(number => SeatRef.FromNumber(number).Index).ToList())];

    public int Brackets => alive.Length;

    public int Alive => alive.Sum(seats => seats.Count);

    /// <summary>Whoever is alive in a bracket answers: in batches of a gateway's size, with times spread over the window.</summary>
    public IEnumerable<AnswerBatch> Answers(RoundStaged staged, int bracket)
    {
        foreach (var batch in alive[bracket].Chunk(SimulationPlan.BatchMax))
        {
            var dice = batch.Select(seat => Dice(staged.Round, bracket, seat)).ToArray();
            yield return new AnswerBatch(
                staged.Round,
                staged.WindowMs,
                batch,
                [.. dice.Select(die => (byte)(die & 3))],
                [.. dice.Select(die => 300 + (int)((die >> 2) % (uint)(staged.WindowMs - 400)))],
                new int[batch.Length]);
        }
    }

    /// <summary>Takes those out who left.</summary>
    public void Leave(int bracket, EliminatedSeats left)
    {
        var gone = left.Seats.Select(seat => seat.Seat).ToHashSet();
        alive[bracket].RemoveAll(gone.Contains);
    }

    // Multiply and shift (SplitMix): the same field answers the same in every run.
    private uint Dice(int round, int bracket, int seat)
    {
        unchecked
        {
            var mixed = ((((ulong)seed << 40) + ((ulong)round << 32)) ^ (ulong)((bracket * SeatRef.SeatsPerBracket) + seat)) + 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (uint)(mixed >> 32);
        }
    }
}
