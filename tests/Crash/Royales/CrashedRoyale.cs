using Trivia.Crash.Processes;

namespace Trivia.Crash.Royales;

/// <summary>Plays a royale against a server that is killed in the middle of it and started again.</summary>
internal sealed class CrashedRoyale(CrashPlan plan, TimeProvider time)
{
    /// <summary>Plays one.</summary>
    /// <param name="seed">Decides when the server is killed, and who of the players does what.</param>
    /// <param name="folder">Folder for the server's data and everything that was written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    public async Task<CrashOutcome> Play(int seed, TempFolder folder, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(plan.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await Play(seed, folder, CrashAim.Of(seed), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Seed {seed} took longer than {plan.Patience}; its files are in {folder.Path}.", exception);
        }
    }

    private async Task<CrashOutcome> Play(int seed, TempFolder folder, CrashAim aim, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.Start(new ServerSetup(folder["data"]), cancellationToken);
        FleetProcess? fleet = null;
        try
        {
            fleet = FleetProcess.Royale([server.Url], server.OperatorKey, folder.Path, seed, plan.ToOptions());
            await Strike(server, aim, fleet, cancellationToken);
            var killed = server;
            server = await server.Restart(cancellationToken);
            await Save(killed.Output, folder["server-1.log"]);
            var (code, report) = await fleet.Ended(cancellationToken);
            return new CrashOutcome(seed, aim, RoyaleWatch.LastWord(killed.Output), server.ReadyAfter, code, report);
        }
        finally
        {
            await server.DisposeAsync();
            await Save(server.Output, folder["server-2.log"]);
            if (fleet is not null)
            {
                await fleet.DisposeAsync();
                await Save(fleet.Output, folder["fleet.log"]);
            }
        }
    }

    private async Task Strike(ServerProcess server, CrashAim aim, FleetProcess fleet, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var moment = new RoyaleWatch(server, aim, plan, time).Until(enough.Token);
        var ended = fleet.Ended(enough.Token);
        var first = await Task.WhenAny(moment, ended);
        if (first == moment)
        {
            server.Kill();
        }

        await enough.CancelAsync();
        await first;
        if (first == ended)
        {
            throw new InvalidOperationException(
                $"The royale was over before the server could be killed in {aim.Moment} {aim.Round}:{Environment.NewLine}{fleet.Output.Tail()}");
        }

        await ((Task)ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task Save(OutputLines output, string path) => File.WriteAllLinesAsync(path, output.All());
}
