using Trivia.Benchmarks.Product;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Overload;

/// <summary>One seated player.</summary>
/// <param name="number">Number among all of them.</param>
internal sealed class Seat(int number)
{
    public int Number { get; } = number;

    public HubSocket? Socket { get; set; }

    public TaskCompletionSource<string> Joined { get; } = TriviaPlayer.NewReply();

    /// <summary>The last round that was asked.</summary>
    public int Round { get; set; }

    /// <summary>When the answer to it is due.</summary>
    public long DueAt { get; set; }
}
