namespace Trivia.Storage.Probe;

/// <summary>
/// Counts on from what is stored, under many keys at once, and prints each number when it is acknowledged, until
/// someone ends the process. A writer asks for its next number only when the last is printed.
/// </summary>
internal static class AcknowledgedWrites
{
    public static async Task Run(string file, int writers, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = new ProbeStore(file);
        var lines = TextWriter.Synchronized(output);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(CountUp));

        async Task CountUp(int writer)
        {
            var state = new GrainState<long>();
            await store.Storage.ReadStateAsync("count", ProbeStore.Key(writer), state);
            while (!cancellationToken.IsCancellationRequested)
            {
                state.State++;
                await store.Storage.WriteStateAsync("count", ProbeStore.Key(writer), state);
                lines.WriteLine($"{writer} {state.State}");
                lines.Flush();
            }
        }
    }
}
