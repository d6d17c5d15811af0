using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Trivia.Generation.Tests.Hosting;

/// <summary>Waits for conditions.</summary>
internal static class Eventually
{
    /// <summary>Asks again and again until the condition holds; fails after two minutes.</summary>
    public static async Task Is(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        var patience = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), $"never came true: {text}");
            await pace.WaitForNextTickAsync();
        }
    }
}
