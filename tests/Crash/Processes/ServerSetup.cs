namespace Trivia.Crash.Processes;

/// <summary>How to start a server.</summary>
/// <param name="DataDirectory">Its data folder.</param>
internal sealed record ServerSetup(string DataDirectory)
{
    /// <summary>Port to serve at.</summary>
    public int Port { get; init; } = Ports.Free();

    /// <summary>Further arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Address to serve at.</summary>
    public Uri Url => new($"http://127.0.0.1:{Port}");
}
