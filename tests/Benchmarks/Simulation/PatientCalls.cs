using System.Diagnostics;

namespace Trivia.Benchmarks.Simulation;

/// <summary>
/// Asks the silo again when it could not answer, as gateways and their players do. Everything that is asked here may be
/// repeated: a seat and a verdict stay what they were.
/// </summary>
/// <param name="patience">How long one thing is asked again before the run is given up.</param>
internal sealed class PatientCalls(TimeSpan patience)
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(2);

    private int repeated;

    /// <summary>Calls that were made again.</summary>
    public int Repeated => Volatile.Read(ref repeated);

    /// <summary>Asks until there is an answer.</summary>
    public async Task<T> Ask<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var (began, pause) = (Stopwatch.GetTimestamp(), PauseMin);
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception error) when (IsRefusal(error) && Stopwatch.GetElapsedTime(began) < patience)
            {
                Interlocked.Increment(ref repeated);
                await Task.Delay(pause, cancellationToken);
                pause = pause * 2 < PauseMax ? pause * 2 : PauseMax;
            }
        }
    }

    // The silo has too much to do, or its store had; whatever else goes wrong is a fault of the run.
    private static bool IsRefusal(Exception error) => error is OrleansException or TimeoutException or IOException;
}
