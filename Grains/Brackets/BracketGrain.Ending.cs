using Trivia.Grains.Interfaces.Brackets;

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
    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        seats.State.AllTold ? StopReminding() : Task.CompletedTask;

    /// <summary>Called when nobody is left to be told of anything.</summary>
    private async Task RestOnceAllAreTold()
    {
        if (seats.State is { Finished: true, AllTold: false })
        {
            seats.State.AllTold = true;
            await Store(seats);
            await StopReminding();
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
