namespace Trivia.Storage.Probe;

/// <summary>Counts up under many keys at once and says so after each acknowledgement, until someone ends the process.</summary>
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
            while (!cancellationToken.IsCancellationRequested)
            {
                state.State++;
                await store.Storage.WriteStateAsync("count", ProbeStore.Key(writer), state);
                await lines.WriteLineAsync($"{writer} {state.State}");
                await lines.FlushAsync(cancellationToken);
            }
        }
    }
}
