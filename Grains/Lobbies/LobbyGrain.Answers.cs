using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>The way of an answer: decide in memory, await the shared write, acknowledge.</summary>
internal sealed partial class LobbyGrain
{
    /// <summary>Below the time that a call may take: whoever sent the answers sends them again.</summary>
    private static readonly TimeSpan ReopenPatience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<AnswerVerdicts> Submit(AnswerBatch batch)
    {
        if (closing is { } open && open.Round == batch.Round)
        {
            await open.Stored;
        }

        // A write of the activation before may still be on its way, and close the round without what is taken here; once the
        // question is stored as opened again, that write finds another version and fails.
        if (recovering && State.Phase == LobbyPhase.Open && batch.Round == State.Round)
        {
            await recovered.Task.WaitAsync(ReopenPatience, time);
        }

        soundness.Require();
        var count = batch.Seats.Length;
        var verdicts = new AnswerVerdicts(new AnswerVerdict[count], new int[count]);
        var isOpen = Exists && State.Phase == LobbyPhase.Open && batch.Round == State.Round;
        if (isOpen)
        {
            answers.State.Begin(batch.Round);
        }

        var isStored = false;
        for (var index = 0; index < count; index++)
        {
            var (verdict, elapsedMs) = isOpen ? Decide(batch, index) : LookUp(batch.Round, batch.Seats[index]);
            verdicts.Verdicts[index] = verdict;
            verdicts.ElapsedMs[index] = elapsedMs;
            isStored |= verdict == AnswerVerdict.Stored;
        }

        if (isOpen && isStored)
        {
            await Write(answers.WriteStateAsync);
            _ = CloseIfEveryoneAnswered(batch.Round);
        }

        return verdicts;
    }

    private (AnswerVerdict Verdict, int ElapsedMs) Decide(AnswerBatch batch, int index)
    {
        var seat = batch.Seats[index];
        LobbyAnswer? standing = answers.State.BySeat.TryGetValue(seat, out var known) ? known : null;
        var (verdict, answer) = AnswerRule.Decide(State, seat, standing, batch.Choices[index], batch.RawElapsedMs[index], batch.ProbeMs[index]);
        if (verdict == AnswerVerdictKind.Stored && standing is null)
        {
            answers.State.BySeat[seat] = answer!.Value;
        }

        return (Of(verdict), answer?.ElapsedMs ?? 0);
    }

    /// <summary>The permanent verdict on an answer to a closed round: stored if the record of the game holds one, too late otherwise.</summary>
    private (AnswerVerdict Verdict, int ElapsedMs) LookUp(int round, int seat)
    {
        if (!Exists || round > stored.State.LastClosed)
        {
            return (AnswerVerdict.Invalid, 0);
        }

        var closed = stored.Asked.FirstOrDefault(asked => asked.Round == round);
        if (closed is null || seat < 0 || seat >= closed.Choices.Length)
        {
            return (AnswerVerdict.Late, 0);
        }

        return closed.Choices[seat] < GameQuestion.NotThere ? (AnswerVerdict.Stored, closed.ElapsedMs[seat]) : (AnswerVerdict.Late, 0);
    }

    private async Task CloseIfEveryoneAnswered(int round)
    {
        if (State.Phase == LobbyPhase.Open && State.Round == round && closing is null && !recovering
            && LockRule.EveryoneAnswered(State, gateways.Connected, seat => State.Seats[seat].House || answers.State.BySeat.ContainsKey(seat)))
        {
            await Advance();
        }
    }

    private static AnswerVerdict Of(AnswerVerdictKind verdict) => verdict switch
    {
        AnswerVerdictKind.Stored => AnswerVerdict.Stored,
        AnswerVerdictKind.Late => AnswerVerdict.Late,
        AnswerVerdictKind.NotSeated => AnswerVerdict.NotSeated,
        _ => AnswerVerdict.Invalid,
    };
}
