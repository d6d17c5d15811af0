using System.Diagnostics;

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>Waits for conditions.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Asks again and again until the condition holds.</summary>
    public static async Task True(Func<Task<bool>> condition, string what)
    {
        var since = Stopwatch.GetTimestamp();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Patience, $"never came true: {what}");
            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
