using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Product;

/// <summary>One simulated player.</summary>
/// <param name="index">Index among all players.</param>
internal sealed class TriviaPlayer(int index)
{
    public int Index { get; } = index;

    public HubSocket? Socket { get; set; }

    /// <summary>Ends with the code of the reply to <c>Join</c>.</summary>
    public TaskCompletionSource<string> Joined { get; set; } = NewReply();

    public static TaskCompletionSource<string> NewReply() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
