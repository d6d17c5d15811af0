using System.Diagnostics;
using Trivia.Benchmarks.Harness;
using Trivia.Benchmarks.Product;
using Trivia.Fleet.Api;
using Trivia.Fleet.Questions;

namespace Trivia.Benchmarks.Simulation;

/// <summary>
/// Royales without sockets: the silo and its store are the product's, in a process of their own. An event has no more than
/// 100,000 seats, so more are several events at the same time.
/// </summary>
internal sealed class SimulationRun(SimulationPlan plan, Action<string> say)
{
    private readonly PatientCalls calls = new(SimulationPlan.Patience);

    public async Task<SimulationReport> Run(CancellationToken cancellationToken)
    {
        await using var server = await TriviaServer.Start(Telling.Metrics, cancellationToken);
        await using var client = await SiloClient.Connect(server, cancellationToken);
        SimulatedEvent[] events = [.. Enumerable.Range(0, plan.Events).Select(number => new SimulatedEvent(number, plan, client.Grains, calls, server.Id))];
        await Create(server, events, cancellationToken);
        int[] process = [server.Id];
        var before = ProcessMeter.RssBytes(process);
        var (began, cpuMs) = (Stopwatch.GetTimestamp(), ProcessMeter.CpuMs(process));
        await Seat(events, began, cancellationToken);
        var (seating, seatingCpuMs) = (Stopwatch.GetElapsedTime(began), ProcessMeter.CpuMs(process) - cpuMs);
        var seated = ProcessMeter.RssBytes(process);
        say($"{plan.Seats} seats in {seating.TotalSeconds:0.0} s; {Megabytes(seated):0} MB; {calls.Repeated} calls made again.");
        var played = await Task.WhenAll(events.Select(each => each.Play(cancellationToken)));
        return new SimulationReport(
            plan.Seats, plan.Events, seating.TotalSeconds, seatingCpuMs / 1_000, Megabytes(before), Megabytes(seated),
            Megabytes(server.DataBytes()), calls.Repeated,
            [.. Enumerable.Range(0, plan.Questions).Select(index => SimulatedQuestion.Merge([.. played.Select(questions => questions[index])]))]);
    }

    private async Task Create(TriviaServer server, SimulatedEvent[] events, CancellationToken cancellationToken)
    {
        var pack = SyntheticPack.Make(plan.Seed, plan.Questions);
        using var api = new ApiCalls([server.Url], connectionsMax: 2, SimulationPlan.Patience, plan.Seed, TimeProvider.System) { Bearer = server.OperatorKey };
        await new OperatorApi(api).Import(pack, cancellationToken);
        foreach (var each in events)
        {
            await each.Create(pack);
        }
    }

    private async Task Seat(SimulatedEvent[] events, long began, CancellationToken cancellationToken)
    {
        var seated = 0;
        await Task.WhenAll(events.Select(async each =>
        {
            await each.Seat(cancellationToken);
            say($"{Interlocked.Increment(ref seated)} of {events.Length} events are full after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
        }));
    }

    private static double Megabytes(long bytes) => bytes / (1024.0 * 1024);
}
