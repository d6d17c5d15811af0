using System.Diagnostics;

namespace Trivia.Lobbies.Tests.Harness;

/// <summary>Waits for conditions.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static Task True(Func<bool> condition, string what) => True(() => Task.FromResult(condition()), what);

    public static async Task True(Func<Task<bool>> condition, string what, int everyMs = 10)
    {
        var since = Stopwatch.GetTimestamp();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(everyMs));
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"Waited {Patience} in vain until {what}.");
            }

            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
