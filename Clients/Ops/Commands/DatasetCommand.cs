using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Datasets;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops dataset</c>: data sets of feedback.</summary>
internal static class DatasetCommand
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand(
            "dataset",
            """
            Makes data sets of what players say of questions, lists them, and checks them. One is made every night at 03:00 UTC.

            Examples:
              ops dataset list
              ops dataset snapshot
              ops dataset verify --version 3
            """);
        command.Subcommands.Add(List(host));
        command.Subcommands.Add(Snapshot(host));
        command.Subcommands.Add(Verify(host));
        return command;
    }

    private static OpsCommand List(OpsHost host)
    {
        var command = new OpsCommand("list", "Lists data sets, latest first.\n\nExample:\n  ops dataset list");
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Datasets.List(cancellationToken), (console, catalogue) => console.Write(TableOf(catalogue))));
        return command;
    }

    private static OpsCommand Snapshot(OpsHost host)
    {
        var reason = CommonOptions.Reason();
        var command = new OpsCommand("snapshot", "Makes a data set now, and waits until it is in the catalogue.\n\nExample:\n  ops dataset snapshot") { reason };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new CommandRequest { CommandId = OpsSession.NewCommandId(), Reason = line.GetValue(reason) };
            var catalogue = await session.Insist(() => session.Api.Ops.Datasets.Start(request, cancellationToken), cancellationToken);
            while (catalogue.UnderWay is not null)
            {
                await Task.Delay(LookEvery, host.Time, cancellationToken);
                catalogue = await session.Insist(() => session.Api.Ops.Datasets.List(cancellationToken), cancellationToken);
            }

            return session.Print(catalogue, (console, shown) => console.Write(TableOf(shown)));
        });
        return command;
    }

    private static OpsCommand Verify(OpsHost host)
    {
        var version = new Option<int?>("--version") { Description = "The data set; the latest when left out." };
        var command = new OpsCommand(
            "verify", "Reads a shard and holds it against its manifest: hash, size, rows, and none twice.\n\nExample:\n  ops dataset verify") { version };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var catalogue = await session.Api.Ops.Datasets.List(cancellationToken);
            var wanted = line.GetValue(version);
            if (catalogue.Datasets.FirstOrDefault(item => wanted is null || item.Version == wanted) is not { } item)
            {
                host.Errors.WriteLine("There is no such data set: see ops dataset list.");
                return ExitCode.Refused;
            }

            using var check = new ShardCheck();
            var problems = await session.Api.Ops.Datasets.Read(item.Version, shard => check.Run(shard, item, cancellationToken), cancellationToken);
            session.Print(
                new { item.Version, check.Rows, check.Bytes, Problems = problems },
                (console, _) =>
                {
                    console.MarkupLineInterpolated($"Data set {item.Version}: {check.Rows} rows, {check.Bytes} bytes read.");
                    foreach (var problem in problems)
                    {
                        console.MarkupLineInterpolated($"[red]✗[/] {problem}");
                    }

                    if (problems.Count == 0)
                    {
                        console.MarkupLineInterpolated($"[green]✓[/] It is what its manifest says, and no row comes twice.");
                    }
                });
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static Table TableOf(DatasetListReply catalogue)
    {
        var table = new Table().AddColumns("Version", "Rows", "Bytes", "From", "To", "SHA-256");
        foreach (var item in catalogue.Datasets)
        {
            table.Row($"v{item.Version}", $"{item.Rows:N0}", $"{item.Bytes:N0}", $"{item.FirstRowAt:u}", $"{item.LastRowAt:u}", item.Sha256);
        }

        if (catalogue.UnderWay is { } underWay)
        {
            table.Row($"v{underWay}", catalogue.Step ?? "", "", "", "", "");
        }

        return table;
    }
}
