using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hubs;

/// <summary>Brings players into rooms: asks the royale for their place, then lets the room take them in.</summary>
internal sealed class Seating(
    RoyaleRooms rooms,
    IGrainFactory grains,
    Admission admission,
    ClusterDelay delay,
    IOptions<RoomOptions> options,
    IOptions<SheddingOptions> shedding,
    TimeProvider time,
    ILogger<Seating> logger)
{
    private const int EnterAttemptsMax = 20;
    private static readonly TimeSpan EnterAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes a seat, or finds the one the player has.</summary>
    public Task<JoinReply> Join(PlayerConnection player, string royaleId) => Guard(player, royaleId, async () =>
    {
        using var slot = Begin(player);
        if (slot is null)
        {
            return JoinReply.Refused(RefusalCodes.Busy);
        }

        var (room, code) = await rooms.Open(royaleId, CancellationToken.None);
        if (room is null)
        {
            return JoinReply.Refused(code);
        }

        var outcome = await AskForSeat(player, royaleId);
        return outcome.Code is JoinCode.Seated or JoinCode.Waiting
            ? await Enter(room, player, outcome, sequence: null)
            : JoinReply.Refused(Frames.WireNames.Of(outcome.Code));
    });

    /// <summary>Watches.</summary>
    public Task<JoinReply> Spectate(PlayerConnection player, string royaleId) => Guard(player, royaleId, async () =>
    {
        using var slot = Begin(player);
        if (slot is null)
        {
            return JoinReply.Refused(RefusalCodes.Busy);
        }

        var (room, code) = await rooms.Open(royaleId, CancellationToken.None);
        return room is null ? JoinReply.Refused(code) : await Enter(room, player, outcome: null, sequence: null);
    });

    /// <summary>
    /// Comes back after a lost connection: with the seat that the player has, and with the events missed since
    /// <paramref name="sequence"/>, or a snapshot. Who has no seat and gets none watches.
    /// </summary>
    public Task<JoinReply> Resume(PlayerConnection player, string royaleId, long sequence) => Guard(player, royaleId, async () =>
    {
        var (room, code) = await rooms.Open(royaleId, CancellationToken.None);
        if (room is null)
        {
            return JoinReply.Refused(code);
        }

        var outcome = room.SeatOf(player.Identity.PlayerId) is { } seat
            ? await Look(royaleId, player.Identity.PlayerId, seat)
            : null;
        outcome ??= await AskForSeat(player, royaleId);
        return await Enter(room, player, outcome.Code is JoinCode.Seated or JoinCode.Waiting ? outcome : null, sequence);
    });

    /// <summary>The player's seat and its rank as of the last closed round.</summary>
    public async Task<StandingReply> Standing(PlayerConnection player, string royaleId)
    {
        if (player.Member is not { Seat: { } seat } member || member.Room.RoyaleId != royaleId)
        {
            return new StandingReply { Code = RefusalCodes.NotSeated };
        }

        if (!admission.Admits(NewWork.CostlyRead))
        {
            return new StandingReply { Code = RefusalCodes.Busy };
        }

        try
        {
            return member.Room.Standing(await View(royaleId, seat.Ref));
        }
        catch (Exception exception)
        {
            logger.PlayerCallFailed(exception, royaleId, player.Identity.PlayerId);
            return new StandingReply { Code = RefusalCodes.Unresolved };
        }
    }

    private static async Task<JoinReply?> Enter(RoyaleRoom room, PlayerConnection player, JoinOutcome? outcome, long? sequence)
    {
        var prediction = await room.PredictionOf(player, outcome);

        // One royale a connection: entering another leaves the first.
        if (player.Member is { } member && member.Room != room)
        {
            member.Room.Leave(player);
        }

        return room.Enter(player, outcome, sequence, prediction);
    }

    private async Task<JoinOutcome?> Look(string royaleId, string playerId, SeatRef seat)
    {
        var view = await View(royaleId, seat);
        return view.PlayerId == playerId ? new JoinOutcome(JoinCode.Seated, seat, view) : null;
    }

    private Task<SeatView> View(string royaleId, SeatRef seat) =>
        grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, seat.Bracket)).GetSeat(seat.Index)
            .WaitAsync(options.Value.PlayerCallTimeout, time);

    private Task<JoinOutcome> AskForSeat(PlayerConnection player, string royaleId)
    {
        var identity = player.Identity;
        var request = new JoinRequest(identity.PlayerId, identity.Name, player.AddressHash, identity.LoadTest);
        return delay.Of(grains.GetGrain<IRoyaleGrain>(royaleId).Join(request).WaitAsync(options.Value.PlayerCallTimeout, time));
    }

    /// <summary>Who has connected just now was let in for this, and who has a seat here only comes back to it.</summary>
    private Slot? Begin(PlayerConnection player) =>
        admission.IsOpen || player.Age <= shedding.Value.CarryFor || rooms.HaveSeatOf(player.Identity.PlayerId) ? admission.Begin()
        : admission.Admits(NewWork.Entry) ? admission.TryBegin(NewWork.Entry)
        : null;

    private async Task<JoinReply> Guard(PlayerConnection player, string royaleId, Func<Task<JoinReply?>> enter)
    {
        try
        {
            for (var attempt = 1; attempt < EnterAttemptsMax; attempt++)
            {
                if (await enter() is { } reply)
                {
                    return reply;
                }

                // The room closed in this very moment: once it has said farewell it is opened anew.
                await Task.Delay(EnterAgainAfter, time);
            }

            return await enter() ?? JoinReply.Refused(RefusalCodes.Unresolved);
        }
        catch (Exception exception)
        {
            // The cluster did not answer in time; asking again is safe, and finds the seat if it was given.
            logger.PlayerCallFailed(exception, royaleId, player.Identity.PlayerId);
            return JoinReply.Refused(RefusalCodes.Unresolved);
        }
    }
}
