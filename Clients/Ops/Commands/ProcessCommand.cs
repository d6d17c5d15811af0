using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops process</c>.</summary>
internal static class ProcessCommand
{
    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand("process", "Shows what the server's process has used since it started.\n\nExample:\n  ops process --json");
        command.Does(host, async (session, _, cancellationToken) =>
            session.Print(await session.Api.Ops.GetProcess(cancellationToken), (console, used) => console.Write(
                new Table().HideHeaders().AddColumns("", "")
                    .Row("Up", StatusView.Span((long)(used.UptimeSeconds * 1_000)))
                    .Row("Processor time", $"{used.ServerCpuSeconds:N1} s on {used.Processors} processors")
                    .Row("Memory", $"{used.ServerRssMb:N0} MiB, heap {used.HeapMb:N0} MiB")
                    .Row("Collections", $"{string.Join(" / ", used.Collections)}, paused {used.GcPauseMs:N0} ms")
                    .Row("Thread pool", $"{used.PoolThreads} threads, {used.PoolQueue} waiting"))));
        return command;
    }
}
