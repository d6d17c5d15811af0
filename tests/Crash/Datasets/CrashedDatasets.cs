using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Trivia.Crash.Processes;

namespace Trivia.Crash.Datasets;

/// <summary>Has one server make a data set after another, kills it in each, starts it again and reads what came of it.</summary>
internal sealed class CrashedDatasets(DatasetPlan plan, int seed, TempFolder folder)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly ServerSetup setup = new(folder["data"])
    {
        Arguments =
        [
            "--set", DatasetWatch.Logging,
            "--set", string.Create(CultureInfo.InvariantCulture, $"Trivia:Datasets:RowsPerPart={plan.RowsPerPart}"),
        ],
    };

    private readonly ShardAudit audit = new(plan);
    private int made;

    /// <summary>Makes the next one, with new rows, and kills the server meanwhile.</summary>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    public async Task<DatasetOutcome> Make(DatasetMoment moment, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(plan.Patience);
        try
        {
            await Fill(patience.Token);
            made++;
            return await MakeNext(moment, patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Data set {made} took longer than {plan.Patience}; its files are in {folder.Path}.", exception);
        }
    }

    private async Task<DatasetOutcome> MakeNext(DatasetMoment moment, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.Start(setup, cancellationToken);
        try
        {
            var watching = DatasetWatch.Until(server, moment, seed, cancellationToken);
            await Begin(server, cancellationToken);
            await watching;
            var killed = server;
            server.Kill();
            server = await server.Restart(cancellationToken);
            await Save(killed.Output, "killed");
            var begun = Stopwatch.GetTimestamp();
            await Begin(server, cancellationToken);
            await InCatalogue(server, cancellationToken);
            var took = Stopwatch.GetElapsedTime(begun);
            var problems = await audit.Check(server, made, cancellationToken);
            await server.Stop(cancellationToken);
            return new DatasetOutcome(made, moment, DatasetWatch.LastWord(killed.Output), server.ReadyAfter, took, problems);
        }
        finally
        {
            await server.DisposeAsync();
            await Save(server.Output, "restarted");
        }
    }

    /// <summary>Rows of players whom no data set has seen yet; the store is the server's own, which does not run meanwhile.</summary>
    private async Task Fill(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(setup.DataDirectory);
        await using var filling = ChildProcess.Start(
            BuiltProgram.Benchmarks,
            [
                "feedback", "--fill", setup.DataDirectory,
                "--rows", plan.Rows.ToString(CultureInfo.InvariantCulture),
                "--questions", plan.Questions.ToString(CultureInfo.InvariantCulture),
                "--first-player", (made * plan.Rows).ToString(CultureInfo.InvariantCulture),
            ]);
        if (await filling.Exited(cancellationToken) != 0)
        {
            throw new InvalidOperationException($"The rows could not be stored:{Environment.NewLine}{filling.Output.Tail()}");
        }
    }

    private static async Task Begin(ServerProcess server, CancellationToken cancellationToken)
    {
        using var reply = await server.Http.PostAsJsonAsync(
            "/api/ops/datasets", new { commandId = RandomNumberGenerator.GetHexString(32, lowercase: true), reason = "A crash is tried." }, cancellationToken);
        reply.EnsureSuccessStatusCode();
    }

    private async Task InCatalogue(ServerProcess server, CancellationToken cancellationToken)
    {
        var latest = string.Create(CultureInfo.InvariantCulture, $"/datasets/v{made}.jsonl");
        while (true)
        {
            var list = await server.Http.GetFromJsonAsync<JsonElement>("/datasets", cancellationToken);
            if (list.TryGetProperty("latest", out var address) && address.GetString() == latest && !list.TryGetProperty("underWay", out _))
            {
                return;
            }

            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    private Task Save(OutputLines output, string what) =>
        File.WriteAllLinesAsync(folder[string.Create(CultureInfo.InvariantCulture, $"v{made}-{what}.log")], output.All());
}
