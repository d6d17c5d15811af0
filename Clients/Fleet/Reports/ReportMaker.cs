using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Shows;

namespace Trivia.Fleet.Reports;

/// <summary>Makes the report of what was measured, recorded and judged.</summary>
internal static class ReportMaker
{
    private const double Max = 100;

    public static FleetReport Make(
        string royale,
        FleetPlan plan,
        IReadOnlyList<CrewResult> crews,
        ShowTimes times,
        ServerMeter meter,
        IReadOnlyList<Entry> entries,
        Verdict verdict)
    {
        var tally = crews.Select(crew => crew.Tally).Aggregate((left, right) => left + right);
        var (acks, lags, fanOut) = (new Latencies(), new Latencies(), new Latencies());
        foreach (var crew in crews)
        {
            acks.Add(crew.Acks);
            lags.Add(crew.SendLags);
            foreach (var round in crew.Rounds)
            {
                fanOut.Add(round.FanOut);
            }
        }

        var finish = entries.OfType<FinishEntry>().FirstOrDefault();
        var players = entries.OfType<PlayerEntry>().ToDictionary(player => player.Id, player => player.Name);
        return new FleetReport
        {
            Royale = royale,
            Seed = plan.Seed,
            Players = plan.Players,
            Connected = tally.Connected,
            Seated = tally.Seated,
            RampSeconds = times.Ramp.TotalSeconds,
            PlaySeconds = times.Play.TotalSeconds,
            Questions = finish?.Questions ?? entries.OfType<RevealEntry>().Select(reveal => reveal.Round).Distinct().Count(),
            VoidedRounds = entries.OfType<VoidEntry>().Select(gone => gone.Round).Distinct().Count(),
            Resumes = times.Resumes,
            AnswersSent = tally.AnswersSent,
            AnswersAcked = tally.AnswersAcked,
            AnswersRefused = tally.AnswersRefused,
            AnswersUnresolved = tally.AnswersOpen,
            AnswersResent = tally.AnswersResent,
            FanoutMs = Quantiles(fanOut),
            SkewMs = SkewOf(crews),
            AckMs = new AckMs(acks.Milliseconds(50), acks.Milliseconds(99), acks.Milliseconds(99.9), acks.Milliseconds(Max)),
            SendLagMs = Quantiles(lags),
            Cuts = CutsOf(entries, verdict),
            Reconnects = tally.Reconnects,
            Winner = finish?.WinnerId is { } winner ? players.GetValueOrDefault(winner, winner) : null,
            ServerCpuSeconds = meter.CpuSeconds,
            FleetCpuSeconds = times.FleetCpuAtEnd,
            PlayCpu = new CpuSeconds(meter.CpuSeconds - times.ServerCpuAtStart, times.FleetCpuAtEnd - times.FleetCpuAtStart),
            ServerRssMb = meter.RssMbMax,
            FleetRssMb = tally.RssMb,
            ServerRestarts = meter.Restarts,
            Violations = verdict.Violations,
        };
    }

    private static FanOutMs Quantiles(Latencies times) => new(times.Milliseconds(50), times.Milliseconds(99), times.Milliseconds(Max));

    private static SkewMs SkewOf(IReadOnlyList<CrewResult> crews)
    {
        var skews = crews.SelectMany(crew => crew.Rounds)
            .GroupBy(round => round.Round)
            .Select(round => (round.Max(span => span.Last) - round.Min(span => span.First)).TotalMilliseconds)
            .Order()
            .ToArray();
        return skews.Length == 0 ? new SkewMs(0, 0) : new SkewMs(skews[skews.Length / 2], skews[^1]);
    }

    private static IReadOnlyList<CutLine> CutsOf(IReadOnlyList<Entry> entries, Verdict verdict)
    {
        var expected = verdict.Outcomes.GroupBy(outcome => outcome.Cut)
            .ToDictionary(cut => cut.Key, cut => cut.Last().Removed.Count);
        return
        [
            .. from cut in entries.OfType<CutEntry>()
               group cut by cut.Cut into revisions
               orderby revisions.Key
               let last = revisions.MaxBy(cut => cut.Revision)
               select new CutLine(
                   last.Cut,
                   last.AfterRound,
                   last.AliveBefore,
                   last.Removed,
                   expected.GetValueOrDefault(last.Cut),
                   revisions.Max(cut => cut.LockToCutMs),
                   last.SuddenDeath,
                   last.Revision),
        ];
    }
}
