using Orleans;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Brackets;

/// <summary>
/// The immutable record of a closed round in one bracket, packed: seat → choice, raw elapsed time, allowance. Scores,
/// cuts and receipts can be recomputed from the records alone.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.round-record.v1")]
public sealed record RoundRecord
{
    /// <summary>In <see cref="Choices"/>: the seat was alive and gave no answer.</summary>
    public const byte NoAnswer = 255;

    /// <summary>In <see cref="Choices"/>: the seat was out, or nobody sat there.</summary>
    public const byte NotAlive = 254;

    /// <summary>In <see cref="Correct"/>: the round was void at its lock, and its key stays a secret.</summary>
    public const int NeverRevealed = -1;

    /// <summary>One-based number of the round.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>Whether it counts for nothing.</summary>
    [Id(1)]
    public required bool Void { get; init; }

    /// <summary>Place of the correct option, 0–3, or <see cref="NeverRevealed"/>.</summary>
    [Id(2)]
    public required int Correct { get; init; }

    /// <summary>Answer window in milliseconds.</summary>
    [Id(3)]
    public required int WindowMs { get; init; }

    /// <summary>A seat's choice, 0–3, or <see cref="NoAnswer"/> or <see cref="NotAlive"/>.</summary>
    [Id(4)]
    public required byte[] Choices { get; init; }

    /// <summary>Gateway receipt minus start, in milliseconds; 0 without an answer.</summary>
    [Id(5)]
    public required int[] RawElapsedMs { get; init; }

    /// <summary>What was forgiven, in milliseconds.</summary>
    [Id(6)]
    public required int[] AllowanceMs { get; init; }

    /// <summary>Seats with a connection at the lock; see <see cref="SeatSet"/>.</summary>
    [Id(7)]
    public required byte[] Connected { get; init; }

    /// <summary>The question; empty in records of before it was kept.</summary>
    [Id(8)]
    public string QuestionId { get; init; } = "";

    /// <summary>Its difficulty, an Elo number.</summary>
    [Id(9)]
    public int Difficulty { get; init; } = Elo.Start;

    /// <summary>Number of seats, alive or not.</summary>
    public int Seats => Choices.Length;

    /// <summary>Whether a seat took part.</summary>
    public bool WasAlive(int seat) => seat < Choices.Length && Choices[seat] != NotAlive;

    /// <summary>Whether a seat answered.</summary>
    public bool Answered(int seat) => seat < Choices.Length && Choices[seat] < NotAlive;

    /// <summary>Whether a seat's answer was right.</summary>
    public bool Right(int seat) => Answered(seat) && Choices[seat] == Correct;

    /// <summary>The elapsed time that counts, in milliseconds; the whole window without an answer.</summary>
    public int ElapsedMs(int seat) =>
        Answered(seat) ? LatencyAllowance.Elapsed(RawElapsedMs[seat], AllowanceMs[seat]) : WindowMs;

    /// <summary>Points that a seat earned; 0 in a voided round.</summary>
    public int Points(int seat) => Void ? 0 : Scoring.Points(Right(seat), ElapsedMs(seat), WindowMs);
}
