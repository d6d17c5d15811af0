using System.Buffers.Binary;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Brackets;

/// <summary>
/// The answers to the current round, packed. Written whole by group commit: every submit that arrives while a write is
/// on its way shares the next one, so that what counts is how fast the whole is copied.
/// </summary>
[GenerateSerializer, Alias("trivia.grains.bracket-answers.v2")]
internal sealed class AnswersState
{
    /// <summary>The round that the arrays belong to; 0 before the first.</summary>
    [Id(0)]
    public int Round { get; set; }

    /// <summary>A seat's choice, or <see cref="RoundRecord.NoAnswer"/>; one byte a seat.</summary>
    [Id(1)]
    public byte[] Choices { get; set; } = [];

    /// <summary>Gateway receipt minus start, in milliseconds; four bytes a seat, little-endian.</summary>
    [Id(2)]
    public byte[] RawElapsed { get; set; } = [];

    /// <summary>Granted allowances, in milliseconds, at most <see cref="LatencyAllowance.AllowanceMsMax"/>; one byte a seat.</summary>
    [Id(3)]
    public byte[] Allowances { get; set; } = [];

    /// <summary>Whether a seat has answered.</summary>
    public bool Answered(int seat) => seat < Choices.Length && Choices[seat] != RoundRecord.NoAnswer;

    /// <summary>The elapsed time that counts, in milliseconds, of a seat that has answered.</summary>
    public int ElapsedMs(int seat) => LatencyAllowance.Elapsed(RawElapsedMs(seat), Allowances[seat]);

    /// <summary>Takes a seat's answer.</summary>
    public void Put(int seat, byte choice, int rawElapsedMs, int allowanceMs)
    {
        Choices[seat] = choice;
        BinaryPrimitives.WriteInt32LittleEndian(RawElapsed.AsSpan(seat * sizeof(int)), rawElapsedMs);
        Allowances[seat] = (byte)allowanceMs;
    }

    /// <summary>Makes the arrays ready for a round: empty if it is another one, with room for all seats.</summary>
    public void Begin(int round, int seats)
    {
        var kept = round == Round ? Choices.Length : 0;
        if (kept >= seats && kept > 0)
        {
            return;
        }

        var choices = new byte[seats];
        Array.Fill(choices, RoundRecord.NoAnswer);
        Choices.AsSpan(0, kept).CopyTo(choices);
        (Round, Choices) = (round, choices);
        RawElapsed = Resized(RawElapsed, kept * sizeof(int), seats * sizeof(int));
        Allowances = Resized(Allowances, kept, seats);
    }

    /// <summary>The record of the round, from what has been submitted.</summary>
    /// <param name="close">The order to close the round, whether or not anyone has answered it.</param>
    /// <param name="roster">The seats before it closes.</param>
    public RoundRecord ToRecord(CloseRound close, Roster roster)
    {
        Begin(close.Round, roster.Seats);
        var choices = Choices.AsSpan(0, roster.Seats).ToArray();
        var rawElapsedMs = new int[roster.Seats];
        var allowanceMs = new int[roster.Seats];
        for (var seat = 0; seat < choices.Length; seat++)
        {
            choices[seat] = roster.IsAlive(seat) ? choices[seat] : RoundRecord.NotAlive;
            rawElapsedMs[seat] = RawElapsedMs(seat);
            allowanceMs[seat] = Allowances[seat];
        }

        return new RoundRecord
        {
            Round = close.Round,
            Void = close.Void,
            Correct = close.Correct,
            WindowMs = close.WindowMs,
            Choices = choices,
            RawElapsedMs = rawElapsedMs,
            AllowanceMs = allowanceMs,
            Connected = close.Connected,
            QuestionId = close.QuestionId,
            Difficulty = close.Difficulty,
        };
    }

    private int RawElapsedMs(int seat) => BinaryPrimitives.ReadInt32LittleEndian(RawElapsed.AsSpan(seat * sizeof(int)));

    private static byte[] Resized(byte[] values, int kept, int length)
    {
        var resized = new byte[length];
        values.AsSpan(0, kept).CopyTo(resized);
        return resized;
    }
}
