using System.Globalization;
using Trivia.Chaos.Cluster;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Runs;

/// <summary>Plays lobbies while a schedule goes on: all of them a whole game, then new ones.</summary>
internal sealed class LobbySeries(RunPlan plan, int seed, ChaosCluster cluster, RunClock clock, string folder)
{
    private const int SeedsApart = 1_000;

    /// <summary>Above the seeds of the same run's royales: lobbies have packs of questions of their own.</summary>
    private const int FirstSeed = 500;

    /// <summary>Told of their beginning and end.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Plays until the schedule is over, or leaves no time for another game.</summary>
    public async Task<IReadOnlyList<PlayedLobbies>> Play(CancellationToken cancellationToken)
    {
        var played = new List<PlayedLobbies>();
        if (plan.Lobbies == 0)
        {
            return played;
        }

        do
        {
            var lobbies = await PlayOnce(played.Count + 1, cancellationToken);
            played.Add(lobbies);
            Say(lobbies.Report is { } report
                ? string.Create(CultureInfo.InvariantCulture, $"lobbies {played.Count} are over: {report.Games:N0} games, {report.Rounds:N0} rounds, {report.AnswersAcked:N0} answers acknowledged, {report.Violations.Count} violations")
                : $"lobbies {played.Count} ended without a report");
        }
        while (played[^1].ExitCode == 0 && clock.Now > TimeSpan.Zero && clock.Now + plan.LobbiesWorthWhile < plan.Schedule.Length);

        return played;
    }

    private async Task<PlayedLobbies> PlayOnce(int number, CancellationToken cancellationToken)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, $"lobbies-{number}")).FullName;
        await using var fleet = FleetProcess.Lobbies(
            cluster.PlayerUrls,
            cluster.OperatorKey,
            files,
            checked((seed * SeedsApart) + FirstSeed + number),
            plan.ToLobbyOptions(plan.Schedule.Length - clock.Now));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(plan.Patience);
        try
        {
            var (code, report) = await fleet.Ended<LobbiesReport>(patience.Token);
            return new PlayedLobbies(code, report, fleet.Output.Tail());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PlayedLobbies(null, null, fleet.Output.Tail());
        }
        finally
        {
            await File.WriteAllLinesAsync(Path.Combine(files, "fleet.log"), fleet.Output.All(), CancellationToken.None);
        }
    }
}
