using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>
/// The answers to the current round, packed. Written whole by group commit: every submit that arrives while a write is
/// on its way shares the next one.
/// </summary>
[GenerateSerializer, Alias("trivia.grains.bracket-answers.v1")]
internal sealed class AnswersState
{
    /// <summary>The round that the arrays belong to; 0 before the first.</summary>
    [Id(0)]
    public int Round { get; set; }

    /// <summary>A seat's choice, or <see cref="RoundRecord.NoAnswer"/>.</summary>
    [Id(1)]
    public byte[] Choices { get; set; } = [];

    /// <summary>Gateway receipt minus start, in milliseconds.</summary>
    [Id(2)]
    public int[] RawElapsedMs { get; set; } = [];

    /// <summary>Granted allowances, in milliseconds.</summary>
    [Id(3)]
    public int[] AllowanceMs { get; set; } = [];

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
        RawElapsedMs = Resized(RawElapsedMs, kept, seats);
        AllowanceMs = Resized(AllowanceMs, kept, seats);
    }

    /// <summary>The record of the round, from what has been submitted.</summary>
    /// <param name="round">The round, whether or not anyone has answered it.</param>
    /// <param name="roster">The seats before it closes.</param>
    /// <param name="isVoid">Whether it counts for nothing.</param>
    /// <param name="correct">Place of the correct option.</param>
    /// <param name="windowMs">Answer window in milliseconds.</param>
    /// <param name="connected">Seats with a connection.</param>
    public RoundRecord ToRecord(int round, Roster roster, bool isVoid, int correct, int windowMs, byte[] connected)
    {
        Begin(round, roster.Seats);
        var choices = Choices.AsSpan(0, roster.Seats).ToArray();
        for (var seat = 0; seat < choices.Length; seat++)
        {
            choices[seat] = roster.IsAlive(seat) ? choices[seat] : RoundRecord.NotAlive;
        }

        return new RoundRecord
        {
            Round = round,
            Void = isVoid,
            Correct = correct,
            WindowMs = windowMs,
            Choices = choices,
            RawElapsedMs = RawElapsedMs.AsSpan(0, roster.Seats).ToArray(),
            AllowanceMs = AllowanceMs.AsSpan(0, roster.Seats).ToArray(),
            Connected = connected,
        };
    }

    private static int[] Resized(int[] values, int kept, int length)
    {
        var resized = new int[length];
        values.AsSpan(0, kept).CopyTo(resized);
        return resized;
    }
}
