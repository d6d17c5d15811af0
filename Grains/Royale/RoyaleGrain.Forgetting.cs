using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Royale;

/// <summary>A player who has deleted their data: the name goes, the seat and its answers stay, so that cuts can still be checked.</summary>
internal sealed partial class RoyaleGrain
{
    /// <inheritdoc/>
    public async Task Forget(string playerId)
    {
        if (stored.Spec is null)
        {
            return;
        }

        if (seats.Find(playerId) is { } seat)
        {
            await Bracket(seat.Bracket).Forget(seat.Index, playerId);
        }

        var shard = PredictionShards.Key(id, PredictionShards.Of(playerId, Settings.Capacity));
        await GrainFactory.GetGrain<IPredictionShardGrain>(shard).Forget(playerId);
        try
        {
            await soundness.InTurn(async () =>
            {
                if (NamesStill(playerId))
                {
                    await Store(Without(playerId));
                }

                return true;
            });
        }
        finally
        {
            ArmTimer();
        }
    }

    private bool NamesStill(string playerId) =>
        state.State.Waiting.Any(waiter => waiter.PlayerId == playerId && waiter.Name != DeletedPlayer.Name)
        || (state.State.Finished is { } finished && finished.WinnerId == playerId && finished.WinnerName != DeletedPlayer.Name);

    private RoyaleRecord Without(string playerId)
    {
        var finished = Unnamed(state.State.Finished, playerId);
        return state.State with
        {
            Waiting = [.. state.State.Waiting.Select(waiter => waiter.PlayerId != playerId
                ? waiter : waiter with { Name = DeletedPlayer.Name, AddressHash = waiter.AddressHash == 0 ? 0 : DeletedPlayer.AddressHash() })],
            Finished = finished,
            Outbox = [.. state.State.Outbox.Select(told => told is RoyaleFinished end ? Unnamed(end, playerId)! : told)],
        };
    }

    private static RoyaleFinished? Unnamed(RoyaleFinished? finished, string playerId) =>
        finished is { } end && end.WinnerId == playerId ? end with { WinnerName = DeletedPlayer.Name } : finished;
}
