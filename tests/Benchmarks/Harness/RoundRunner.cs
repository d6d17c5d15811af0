using System.Diagnostics;

namespace Trivia.Benchmarks.Harness;

/// <summary>Runs and measures the rounds of one contender.</summary>
internal sealed class RoundRunner(IContender contender, int players, RoundPlan plan)
{
    private readonly RoundLedger ledger = new(players);
    private readonly AnswerPacer pacer = new(players, plan);
    private readonly int[] self = [Environment.ProcessId];
    private long serverRssBefore;

    public async Task<ConnectResult> Connect(CancellationToken cancellationToken)
    {
        await contender.Start(cancellationToken);
        var server = contender.ServerProcessIds;
        serverRssBefore = ProcessMeter.RssBytes(server);
        var driverRss = ProcessMeter.RssBytes(self);
        var (serverCpu, driverCpu) = (ProcessMeter.CpuMs(server), ProcessMeter.CpuMs(self));
        var started = Stopwatch.GetTimestamp();
        await contender.Connect(players, ledger, cancellationToken);
        return new ConnectResult
        {
            ConnectMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            ServerCpuMs = ProcessMeter.CpuMs(server) - serverCpu,
            DriverCpuMs = ProcessMeter.CpuMs(self) - driverCpu,
            ServerRssPerPlayerBytes = ServerRssPerPlayer(),
            DriverRssPerPlayerBytes = (ProcessMeter.RssBytes(self) - driverRss) / (double)players,
        };
    }

    public async Task<RoundResult> Run(int round, CancellationToken cancellationToken)
    {
        ledger.Begin(round);
        await contender.Prepare(round, cancellationToken);
        var server = contender.ServerProcessIds;
        var driverCpu = ProcessMeter.CpuMs(self);
        var cpuBefore = ProcessMeter.CpuMs(server);
        if (plan.Mode != RoundMode.Echo)
        {
            await contender.Release(round, cancellationToken);
            await ledger.AllQuestions(RoundPlan.Timeout);
        }

        await Task.Delay(RoundPlan.Pause, cancellationToken);
        var cpuBetween = ProcessMeter.CpuMs(server);
        if (plan.Mode != RoundMode.Broadcast)
        {
            await pacer.Run(player => contender.Answer(player, round));
            await ledger.AllAcknowledgements(RoundPlan.Timeout);
            await Task.Delay(RoundPlan.Pause, cancellationToken);
        }

        var cpuAnswered = ProcessMeter.CpuMs(server);
        var driverCpuAnswered = ProcessMeter.CpuMs(self);
        await contender.Conclude(round, cancellationToken);
        var result = Summarise(round) with
        {
            ServerQuestionCpuMs = cpuBetween - cpuBefore,
            ServerAnswerCpuMs = cpuAnswered - cpuBetween,
            ServerRevealCpuMs = ProcessMeter.CpuMs(server) - cpuAnswered,
            DriverCpuMs = driverCpuAnswered - driverCpu,
            ServerRssPerPlayerBytes = ServerRssPerPlayer(),
        };
        await contender.Rest(round, cancellationToken);
        return result;
    }

    private double ServerRssPerPlayer() =>
        (ProcessMeter.RssBytes(contender.ServerProcessIds) - serverRssBefore) / (double)players;

    private RoundResult Summarise(int round)
    {
        var reads = Sorted(ledger.Questions, _ => ledger.ReleasedAt);
        var acks = plan.Mode == RoundMode.Broadcast ? [] : Sorted(ledger.Acknowledgements, player => pacer.Intended[player]);
        return new RoundResult
        {
            Round = round,
            FirstReadMs = Quantiles.At(reads, 0),
            MedianReadMs = Quantiles.At(reads, 0.5),
            LastReadMs = Quantiles.At(reads, 1),
            AckP50Ms = Quantiles.At(acks, 0.5),
            AckP99Ms = Quantiles.At(acks, 0.99),
            AckMaxMs = Quantiles.At(acks, 1),
            Missing = (plan.Mode == RoundMode.Echo ? 0 : ledger.QuestionsMissing)
                + (plan.Mode == RoundMode.Broadcast ? 0 : ledger.AcknowledgementsMissing),
            Repeats = ledger.Repeats,
        };
    }

    /// <summary>Milliseconds from each player's start to its end, for those who have an end.</summary>
    private static double[] Sorted(ReadOnlySpan<long> ends, Func<int, long> startOf)
    {
        var elapsed = new List<double>(ends.Length);
        for (var player = 0; player < ends.Length; player++)
        {
            if (ends[player] != 0)
            {
                elapsed.Add((ends[player] - startOf(player)) * 1000.0 / Stopwatch.Frequency);
            }
        }

        elapsed.Sort();
        return [.. elapsed];
    }
}
