using System.Collections.Concurrent;

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>Makes calls between grains fail: before they arrive, or after they were done, as a lost reply does.</summary>
public sealed class CallFaults : IOutgoingGrainCallFilter
{
    private readonly ConcurrentDictionary<(string Method, string KeyOrText), bool> planned = new();

    /// <summary>The next call of a method fails that goes to the grain of this key, or has this text in an argument.</summary>
    public void FailOnce(string method, string keyOrText, bool afterwards) => planned[(method, keyOrText)] = afterwards;

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var fault = planned.Keys.FirstOrDefault(key => key.Method == context.MethodName && Concerns(context, key.KeyOrText));
        if (fault.Method is null || !planned.TryRemove(fault, out var afterwards))
        {
            await context.Invoke();
            return;
        }

        if (afterwards)
        {
            await context.Invoke();
        }

        throw new TimeoutException($"{context.MethodName} was made to fail.");
    }

    private static bool Concerns(IOutgoingGrainCallContext context, string keyOrText) =>
        context.TargetId.Key.ToString() == keyOrText
        || Enumerable.Range(0, context.Request.GetArgumentCount()).Any(index =>
            context.Request.GetArgument(index)?.ToString()?.Contains(keyOrText, StringComparison.Ordinal) == true);
}
