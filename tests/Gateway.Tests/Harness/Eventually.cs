using System.Diagnostics;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>Waits for conditions.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task True(Func<bool> condition, string what) => True(() => Task.FromResult(condition()), what);

    public static async Task True(Func<Task<bool>> condition, string what, int everyMs = 10)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"Waited {Patience} in vain until {what}.");
            }

            await Task.Delay(everyMs, TestContext.Current.CancellationToken);
        }
    }
}
