using System.Security.Cryptography;

namespace Trivia.Client.Connections;

/// <summary>How a connection finds its gateways and how patient it is.</summary>
public sealed record TriviaConnectionOptions
{
    /// <summary>Addresses of gateways, at least one. The seed chooses the first; each further try takes the next.</summary>
    public required IReadOnlyList<Uri> Gateways { get; init; }

    /// <summary>The player's token.</summary>
    public required string Token { get; init; }

    /// <summary>Seeds the waits and the choice of the first gateway, so that a test can repeat them.</summary>
    public int Seed { get; init; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>
    /// Upper end of the first wait before another try; it doubles with each failure. The wait itself is drawn evenly from
    /// zero to that end (full jitter), so that thousands who lost a gateway together do not come back together.
    /// </summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The furthest that upper end grows.</summary>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try to connect may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call waits for its reply; after that the connection counts as lost.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the server may be silent before the connection counts as lost.</summary>
    public TimeSpan ServerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the client says that it is alive.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Events that may wait for the handlers; over it the connection is dropped, and resumes from what was handled.</summary>
    public int WaitingEventsMax { get; init; } = 1_024;
}
