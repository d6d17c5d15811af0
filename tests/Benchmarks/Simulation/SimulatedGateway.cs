using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Benchmarks.Simulation;

/// <summary>One gateway that holds every seat: it touches once a second, and at once when it has handed answers over.</summary>
internal sealed class SimulatedGateway : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly IRoyaleGrain royale;
    private readonly ImmutableDictionary<int, byte[]> connected;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task touching;
    private int handedOver;
    private DateTimeOffset? lastReply;

    public SimulatedGateway(IRoyaleGrain royale, int seats)
    {
        this.royale = royale;
        var sets = new Dictionary<int, byte[]>();
        foreach (var seat in Enumerable.Range(0, seats).Select(SeatRef.FromNumber))
        {
            sets.TryAdd(seat.Bracket, SeatSet.WithRoomFor(SeatRef.SeatsPerBracket));
            SeatSet.Add(sets[seat.Bracket], seat.Index);
        }

        connected = sets.ToImmutableDictionary();
        touching = Touch();
    }

    /// <summary>Reports that all answers to a round have their verdict.</summary>
    public Task HandOver(int round)
    {
        handedOver = round;
        return TouchOnce();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await touching;
        stopping.Dispose();
    }

    private async Task Touch()
    {
        try
        {
            while (true)
            {
                await TouchOnce();
                await Task.Delay(Period, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task TouchOnce() => lastReply = (await royale.Touch(new GatewayTouch
    {
        Gateway = "simulated",
        Instance = "1",
        Connected = connected,
        HandedOver = handedOver,
        LastReply = lastReply,
    })).Now;
}
