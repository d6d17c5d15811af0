using System.Globalization;
using System.Text.RegularExpressions;
using Trivia.Chaos.Cluster;
using Trivia.Chaos.Judging;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Runs;

/// <summary>Plays royales one after the other while a schedule goes on.</summary>
internal sealed partial class RoyaleSeries(RunPlan plan, int seed, ChaosCluster cluster, Prober prober, RunClock clock, string folder)
{
    private const int SeedsApart = 1_000;

    /// <summary>Told of each royale as it begins and ends.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Called at the first question of the first royale.</summary>
    public Action OnFirstQuestion { get; init; } = () => { };

    /// <summary>Plays until the schedule is over and so is the last royale.</summary>
    /// <exception cref="TimeoutException">One took longer than it may.</exception>
    public async Task<IReadOnlyList<PlayedRoyale>> Play(CancellationToken cancellationToken)
    {
        var played = new List<PlayedRoyale>();
        do
        {
            var royale = await PlayOne(played.Count + 1, cancellationToken);
            played.Add(royale);
            Say(royale.Report is { } report
                ? string.Create(CultureInfo.InvariantCulture, $"royale {played.Count} is over: {report.Questions} questions in {report.PlaySeconds:0} s, {report.AnswersAcked:N0} answers acknowledged, {report.VoidedRounds} voids, {report.Violations.Count} violations")
                : $"royale {played.Count} ended with code {royale.ExitCode} and without a report");
        }
        while (played[^1].ExitCode == 0 && clock.Now + plan.WorthWhile < plan.Schedule.Length);

        return played;
    }

    [GeneratedRegex(@"Scheduled (?<royale>r-\w+) with")]
    private static partial Regex Scheduled();

    [GeneratedRegex(@"round [1-9]\d*:")]
    private static partial Regex FirstRound();

    private async Task<PlayedRoyale> PlayOne(int number, CancellationToken cancellationToken)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, $"royale-{number}")).FullName;

        // A seed is a pack of questions of its own: royales that share a bank must not share them.
        await using var fleet = FleetProcess.Royale(
            cluster.PlayerUrls, cluster.OperatorKey, files, checked((seed * SeedsApart) + number), plan.ToOptions(plan.Schedule.Length - clock.Now));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(plan.Patience);
        try
        {
            var following = Follow(fleet, patience.Token);
            var (code, report) = await fleet.Ended(patience.Token);
            prober.Royale = null;
            await following;
            var recording = await RoyaleRecording.Read(Path.Combine(files, "recording.jsonl"), cancellationToken);
            return new PlayedRoyale(files, code, report, recording, fleet.Output.Tail());
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Royale {number} of seed {seed} took longer than {plan.Patience}:{Environment.NewLine}{fleet.Output.Tail()}", exception);
        }
        finally
        {
            prober.Royale = null;
            await File.WriteAllLinesAsync(Path.Combine(files, "fleet.log"), fleet.Output.All(), CancellationToken.None);
        }
    }

    private async Task Follow(FleetProcess fleet, CancellationToken cancellationToken)
    {
        try
        {
            var (line, next) = await fleet.Output.WaitFor(0, line => Scheduled().IsMatch(line), cancellationToken);
            var royale = Scheduled().Match(line).Groups["royale"].Value;
            Say($"royale {royale} is scheduled");
            await fleet.Output.WaitFor(next, line => FirstRound().IsMatch(line), cancellationToken);
            prober.Royale = royale;
            OnFirstQuestion();
        }
        catch (InvalidOperationException)
        {
            // It ended before: its exit code says why.
        }
    }
}
