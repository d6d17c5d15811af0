using System.Diagnostics;

namespace Trivia.Grains.Tests;

/// <summary>Waits for conditions.</summary>
public static class Eventually
{
    /// <summary>Whether the condition holds; a grain that is starting again does not answer yet.</summary>
    private static async Task<bool> Holds(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (Exception exception) when (exception is IOException or OrleansException)
        {
            return false;
        }
    }

    /// <summary>Asks again and again until the condition holds; fails after half a minute.</summary>
    public static async Task Is(Func<Task<bool>> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        var patience = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await Holds(condition))
        {
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), $"never came true: {text}");
            await pace.WaitForNextTickAsync();
        }
    }
}
