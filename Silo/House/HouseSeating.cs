using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Silo.House;

/// <summary>Lets house players take their seats one by one over a few seconds, as people do.</summary>
internal sealed class HouseSeating(IRoyaleGrain royale, string royaleId, HouseDice dice, TimeProvider time)
{
    private static readonly TimeSpan Over = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Seats the players.</summary>
    /// <param name="players">The players.</param>
    /// <param name="seated">Called for each that has a seat, in any order, with its place in the list.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task Seat(
        IReadOnlyList<HousePlayer> players, Func<int, JoinOutcome, Task> seated, CancellationToken cancellationToken) =>
        Task.WhenAll(players.Select(async (player, index) =>
        {
            var wait = Over * dice.Roll($"{royaleId}|{player.PlayerId}|join");
            await Task.Delay(wait, time, cancellationToken);
            var outcome = await Join(player, cancellationToken);
            if (outcome.Code == JoinCode.Seated)
            {
                await seated(index, outcome);
            }
        }));

    private async Task<JoinOutcome> Join(HousePlayer player, CancellationToken cancellationToken)
    {
        // Simulated, and so not counted by address.
        var request = new JoinRequest(player.PlayerId, player.Name, AddressHash: 0, LoadTest: true);
        while (true)
        {
            var outcome = await royale.Join(request);
            if (outcome.Code != JoinCode.NotOpenYet)
            {
                return outcome;
            }

            await Task.Delay(AskAgain, time, cancellationToken);
        }
    }
}
