namespace Trivia.Fleet.Sockets;

/// <summary>Process-wide settings of the .NET socket engine that a load generator wants.</summary>
public static class SocketEngine
{
    private const string InlineCompletionsVariable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string ThreadCountVariable = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>
    /// Runs receive callbacks on the epoll threads instead of the thread pool: no hop between the read and its
    /// timestamp, and fewer wake-ups. Callbacks must then never block. Call it first thing in <c>Main</c>: the
    /// runtime reads these settings once, with the first socket of the process.
    /// </summary>
    /// <param name="threads">Epoll threads to run, at least 1. One suffices for 10,000 sockets.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    public static void RunCallbacksInline(int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Environment.SetEnvironmentVariable(InlineCompletionsVariable, "1");
        Environment.SetEnvironmentVariable(ThreadCountVariable, threads.ToString());
    }
}
