using Microsoft.Extensions.Options;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Rooms;

/// <summary>Writes one frame to many connections, none of which is ever waited for.</summary>
internal sealed class FanOut(IOptions<RoomOptions> options, TimeProvider time, GatewayMetrics metrics)
{
    /// <summary>Fewer connections are written to by one worker.</summary>
    private const int ConnectionsPerWorkerMin = 256;

    /// <summary>Writes a frame. Completes when every connection has it, or has it pending.</summary>
    /// <param name="members">To whom.</param>
    /// <param name="frame">What.</param>
    /// <param name="round">The round whose question the frame is, so that the seats' time begins; else null.</param>
    public async Task Send(RoomMember[] members, Frame frame, OpenRound? round = null)
    {
        if (members.Length == 0)
        {
            return;
        }

        var startedAt = time.GetTimestamp();
        var workers = Math.Clamp(members.Length / ConnectionsPerWorkerMin, 1, options.Value.FanOutWorkers);
        var share = (members.Length + workers - 1) / workers;
        var others = new Task[workers - 1];
        for (var worker = 1; worker < workers; worker++)
        {
            var from = worker * share;
            var count = Math.Min(share, members.Length - from);
            others[worker - 1] = Task.Run(() => Write(members.AsSpan(from, count), frame, round));
        }

        Write(members.AsSpan(0, share), frame, round);
        await Task.WhenAll(others);
        metrics.FannedOut(time.GetElapsedTime(startedAt), members.Length);
    }

    private void Write(ReadOnlySpan<RoomMember> members, Frame frame, OpenRound? round)
    {
        foreach (var member in members)
        {
            if (round is not null && member.Seat is { } seat && seat.Start(round.Number, time.GetTimestamp()) && seat.OutAtCut == 0)
            {
                round.Expect();
            }

            member.Connection.Send(frame);
        }
    }
}
