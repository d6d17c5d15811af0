namespace Trivia.Benchmarks.Harness;

/// <summary>
/// A server and its players, as the benchmark sees them. It lives in a driver process of its own, and starts its
/// server as a child process, so that every contender has the same layout: one server process, one load process.
/// Disposing it closes the players and ends the server.
/// </summary>
public interface IContender : IAsyncDisposable
{
    /// <summary>Name in options and reports.</summary>
    string Name { get; }

    /// <summary>Processes whose CPU and memory count as the server's.</summary>
    IReadOnlyList<int> ServerProcessIds { get; }

    /// <summary>Starts the server, and returns once it accepts connections.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task Start(CancellationToken cancellationToken);

    /// <summary>Connects all players; the time until it returns is the cold connect time.</summary>
    /// <param name="players">Number of players, indexed from 0.</param>
    /// <param name="observer">Told of everything that players receive from now on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Connect(int players, IRoundObserver observer, CancellationToken cancellationToken);

    /// <summary>Gets ready for a round; not measured. Nothing to do for a server that sends when it is told to.</summary>
    /// <param name="round">One-based number of the round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Prepare(int round, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Has the server send the next question to every player.</summary>
    /// <param name="round">One-based number of the round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Release(int round, CancellationToken cancellationToken);

    /// <summary>Sends one player's answer, without waiting for its acknowledgement; must not block.</summary>
    /// <param name="player">Index of the player.</param>
    /// <param name="round">Round that it answers.</param>
    void Answer(int player, int round);

    /// <summary>Waits for what else a round brings to everyone, such as a reveal; measured apart.</summary>
    /// <param name="round">The round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Conclude(int round, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Comes to rest, so that the other contenders' rounds are not disturbed; not measured.</summary>
    /// <param name="round">The round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Rest(int round, CancellationToken cancellationToken) => Task.CompletedTask;
}
