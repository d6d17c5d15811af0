using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Brackets;

/// <summary>The end: every player is told once, and a reminder sees to it that a crash in between changes nothing.</summary>
internal sealed partial class BracketGrain
{
    private const string Telling = "tell-players";
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task Finish(RoyaleEnd end)
    {
        if (seats.State.AllTold)
        {
            return;
        }

        // Before the store: a bracket that has stored the end and has no reminder might never tell anyone.
        await this.RegisterOrUpdateReminder(Telling, TellAgainAfter, TellAgainAfter);
        if (!seats.State.Finished)
        {
            var mine = end.Winner is { } seat && SeatRef.BracketKey(royaleId, seat.Bracket) == key ? seat.Index : -1;
            (seats.State.Finished, seats.State.Winner, seats.State.End) = (true, mine, end);
            await Store(seats);
        }

        KeepTellingPlayers();
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (seats.State.AllTold)
        {
            return StopReminding();
        }

        // Questions may have been away when everything else was told.
        KeepTellingPlayers();
        return Task.CompletedTask;
    }

    /// <summary>Called when nobody is left to be told of anything.</summary>
    private async Task RestOnceAllAreTold()
    {
        if (seats.State is { Finished: true, AllTold: false })
        {
            await TellQuestions();
            seats.State.AllTold = true;
            await Store(seats);
            await StopReminding();
        }
    }

    /// <summary>One aggregate a question, however many sit here. Told before the end is: a crash in between tells them again.</summary>
    private async Task TellQuestions()
    {
        if (seats.State.End is not { Synthetic: false, ShuffleKey: not null } end)
        {
            return;
        }

        var part = int.Parse(key[(key.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var records = await history.Through(Roster.LastClosed);
        foreach (var (questionId, observation) in RoyaleObservations.Of(royaleId, part, end, seats.State, records, notices.Gains))
        {
            await GrainFactory.GetGrain<IQuestionGrain>(questionId).Observe(observation);
        }
    }

    private async Task StopReminding()
    {
        if (await this.GetReminder(Telling) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
