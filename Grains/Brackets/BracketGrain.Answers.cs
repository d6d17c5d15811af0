using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;
using Trivia.Grains.Telemetry;

namespace Trivia.Grains.Brackets;

/// <summary>The way of an answer: decide in memory, await the shared write, acknowledge.</summary>
internal sealed partial class BracketGrain
{
    /// <inheritdoc/>
    public async Task<AnswerVerdicts> Submit(AnswerBatch batch)
    {
        soundness.Require();
        if (batch.Round <= Math.Max(Roster.LastClosed, closing))
        {
            return await LookUp(batch);
        }

        var count = batch.Seats.Length;
        var verdicts = new AnswerVerdicts(new AnswerVerdict[count], new int[count]);
        if (batch.Round != Roster.LastClosed + 1)
        {
            Array.Fill(verdicts.Verdicts, AnswerVerdict.Invalid);
            return verdicts;
        }

        answers.State.Begin(batch.Round, seats.State.Count);
        var stored = false;
        for (var index = 0; index < count; index++)
        {
            var (verdict, elapsedMs) = Decide(batch, index);
            verdicts.Verdicts[index] = verdict;
            verdicts.ElapsedMs[index] = elapsedMs;
            stored |= verdict == AnswerVerdict.Stored;
        }

        if (stored)
        {
            // Told apart from the write itself, which whoever came first shares with all others of the moment.
            using var part = GrainTraces.Part("store answers");
            answersStored = Store(answers);
            await answersStored;
        }

        return verdicts;
    }

    private (AnswerVerdict Verdict, int ElapsedMs) Decide(AnswerBatch batch, int index)
    {
        var seat = batch.Seats[index];
        if (seat < 0 || seats.State.IsEmpty(seat))
        {
            return (AnswerVerdict.NotSeated, 0);
        }

        if (!Roster.IsAlive(seat))
        {
            return (AnswerVerdict.Eliminated, 0);
        }

        var state = answers.State;
        if (state.Answered(seat))
        {
            return (AnswerVerdict.Stored, state.ElapsedMs(seat));
        }

        var rawMs = batch.RawElapsedMs[index];
        var allowanceMs = LatencyAllowance.Grant(batch.ProbeMs[index], Roster.QuotaOf(seat));
        var elapsedMs = LatencyAllowance.Elapsed(rawMs, allowanceMs);
        if (batch.Choices[index] >= OptionShuffle.Options || rawMs < 0)
        {
            return (AnswerVerdict.Invalid, 0);
        }

        if (elapsedMs > batch.WindowMs)
        {
            return (AnswerVerdict.Late, 0);
        }

        state.Put(seat, batch.Choices[index], rawMs, allowanceMs);
        return (AnswerVerdict.Stored, elapsedMs);
    }

    /// <summary>The permanent verdicts on answers to a closed round: stored if the record holds one, too late otherwise.</summary>
    private async Task<AnswerVerdicts> LookUp(AnswerBatch batch)
    {
        var record = await RecordOf(batch.Round);
        var count = batch.Seats.Length;
        var verdicts = new AnswerVerdicts(new AnswerVerdict[count], new int[count]);
        for (var index = 0; index < count; index++)
        {
            var seat = batch.Seats[index];
            (verdicts.Verdicts[index], verdicts.ElapsedMs[index]) = record switch
            {
                _ when seat < 0 || seats.State.IsEmpty(seat) => (AnswerVerdict.NotSeated, 0),
                _ when record.Answered(seat) => (AnswerVerdict.Stored, record.ElapsedMs(seat)),
                _ when !record.WasAlive(seat) => (AnswerVerdict.Eliminated, 0),
                _ => (AnswerVerdict.Late, 0),
            };
        }

        return verdicts;
    }

    /// <summary>The record of a closed round. While the round is being closed this waits until its record is stored.</summary>
    private async Task<RoundRecord> RecordOf(int round) =>
        closingRecord is { } open && open.Round == round ? await open.Stored : await history.Get(round);
}
