using System.Diagnostics;

namespace Trivia.Storage.Tests.Sqlite;

/// <summary>A real process, ended by SIGKILL in the middle of its writes.</summary>
public sealed class SqliteKillTests : IAsyncDisposable
{
    private const int Writers = 64;

    private readonly SqliteFixture sqlite = new();

    /// <summary>What each writer had stored when the last process was gone.</summary>
    private readonly long[] counted = new long[Writers];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_InMidWrite_KeepsEveryAcknowledgedWrite()
    {
        foreach (var acknowledgements in (int[])[1, 500, 5_000])
        {
            var last = await WriteAndKillAfter(acknowledgements);

            var store = sqlite.Open();
            var provider = sqlite.Provider(store, "probe");
            for (var writer = 0; writer < Writers; writer++)
            {
                var stored = new GrainState<long>();
                await provider.ReadStateAsync("count", GrainId.Create("probe", $"{writer}"), stored);

                // One write of each writer may have been stored without its acknowledgement getting through.
                stored.State.ShouldBeInRange(last[writer], last[writer] + 1, $"writer {writer}");
                counted[writer] = stored.State;
            }

            (await store.Read(file => file.Query("PRAGMA integrity_check", row => row.GetString(0)), Cancellation))
                .ShouldBe(["ok"]);
            await store.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await sqlite.DisposeAsync();

    /// <returns>The last number that each writer's acknowledgement gave.</returns>
    private async Task<long[]> WriteAndKillAfter(int acknowledgements)
    {
        var last = counted.ToArray();
        var probe = Path.Combine(AppContext.BaseDirectory, "Trivia.Storage.Probe");
        using var process = Process.Start(new ProcessStartInfo(
            probe, ["acknowledge", sqlite.File, "--writers", $"{Writers}"]) { RedirectStandardOutput = true })!;
        try
        {
            for (var count = 1; await process.StandardOutput.ReadLineAsync(Cancellation) is { } line; count++)
            {
                Note(line);
                if (count == acknowledgements)
                {
                    process.Kill();
                    foreach (var complete in (await process.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n')[..^1])
                    {
                        Note(complete);
                    }
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return last;

        void Note(string line)
        {
            var parts = line.Split(' ');
            last[int.Parse(parts[0])] = long.Parse(parts[1]);
        }
    }
}
