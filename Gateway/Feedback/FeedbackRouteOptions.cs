using System.ComponentModel.DataAnnotations;
using Trivia.Gateway.Batching;

namespace Trivia.Gateway.Feedback;

/// <summary>How votes and flags travel to their shards. Section <c>Trivia:Gateway:Feedback</c>.</summary>
public sealed class FeedbackRouteOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Feedback";

    /// <summary>Votes and flags of one batch. Default 256.</summary>
    [Range(1, 10_000)]
    public int BatchMax { get; set; } = 256;

    /// <summary>Votes and flags for one shard that wait here; further ones are refused. Default 4,096.</summary>
    [Range(1, 1_000_000)]
    public int WaitingMax { get; set; } = 4_096;

    /// <summary>How long a batch waits for others. Nobody is in a hurry, so that batches may be large. Default 50 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a batch is sent again before its senders are told that nobody knows. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Shortest time between two votes or flags of one connection. Default 250 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Shortest time between two frames that show a royale's room how it received the question. Each goes to every socket of it.
    /// Default 2 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ShowEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The same, as lanes take it.</summary>
    internal LaneOptions ToLane(TimeSpan callTimeout) => new(BatchMax, WaitingMax, Linger, GiveUpAfter, callTimeout);
}
