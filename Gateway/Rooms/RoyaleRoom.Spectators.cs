using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Gateway.Rooms;

/// <summary>What those do who are not, or no longer, in the game.</summary>
internal sealed partial class RoyaleRoom
{
    /// <summary>Counts a spectator's guess; returns a reply code.</summary>
    public string Hover(RoomMember member, int round, int choice)
    {
        lock (core.Gate)
        {
            if (!Watches(member))
            {
                return RefusalCodes.NotAllowed;
            }

            if (core.State.Question?.Round != round)
            {
                return round > core.State.LastRound ? RefusalCodes.NotOpen : RefusalCodes.Late;
            }

            return core.Hovers.Add(round, member.Connection.Identity.PlayerId, choice) ? RefusalCodes.Ok : RefusalCodes.Again;
        }
    }

    /// <summary>Takes a spectator's prediction of the winner.</summary>
    /// <param name="member">The spectator.</param>
    /// <param name="operation">The spectator's own count of predictions.</param>
    /// <param name="seat">Running number of the predicted seat.</param>
    /// <param name="now">Timestamp of its arrival.</param>
    public Task<PredictReply> Predict(RoomMember member, long operation, int seat, long now)
    {
        int capacity;
        lock (core.Gate)
        {
            if (Refusal(member, seat, now) is { } refusal)
            {
                return Task.FromResult(PredictReply.Refused(refusal));
            }

            member.PredictedAt = now;
            capacity = core.State.Capacity;
        }

        return predictions.Submit(member.Connection.Identity.PlayerId, operation, seat, capacity);
    }

    /// <summary>Whom a spectator may predict.</summary>
    public async Task<ContendersReply> Contenders()
    {
        long sequence;
        lock (core.Gate)
        {
            sequence = core.State.Sequence;
        }

        if (await predictions.Board(sequence) is not { } board)
        {
            return new ContendersReply { Code = RefusalCodes.Unresolved };
        }

        lock (core.Gate)
        {
            return WireFrames.Of(board, PredictionRule.IsOpen(core.State.Phase, core.State.Alive));
        }
    }

    /// <summary>
    /// What a player who is about to enter has predicted. Asked before entering: nothing may come between what is in the
    /// reply and the events that follow it.
    /// </summary>
    public async Task<PredictionFrame?> PredictionOf(PlayerConnection player, JoinOutcome? outcome)
    {
        int capacity;
        lock (core.Gate)
        {
            if (core.State.LastRound == 0 || outcome is { View.OutAtCut: 0 })
            {
                return null;
            }

            capacity = core.State.Capacity;
        }

        return await predictions.Find(player.Identity.PlayerId, capacity);
    }

    private string? Refusal(RoomMember member, int seat, long now) => core.State switch
    {
        _ when !Watches(member) => RefusalCodes.NotAllowed,
        { Capacity: var capacity } when seat >= capacity => RefusalCodes.Malformed,
        { LastRound: 0 } => RefusalCodes.NotOpen,
        var state when !PredictionRule.IsOpen(state.Phase, state.Alive) => RefusalCodes.Late,
        _ when member.PredictedAt != 0
            && core.Services.Time.GetElapsedTime(member.PredictedAt, now) < core.Services.Predictions.Options.PredictEvery => RefusalCodes.TooMany,
        _ => null,
    };

    /// <summary>Whether a member only watches. Whoever waits for a seat may still get one until the first question has locked.</summary>
    private bool Watches(RoomMember member) => member.Seat is { } seat
        ? seat.OutAtCut > 0
        : member.WaitingNumber < 0 || core.State.Revealed is not null;
}
