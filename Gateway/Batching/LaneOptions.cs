namespace Trivia.Gateway.Batching;

/// <summary>How a lane batches.</summary>
/// <param name="BatchMax">Items of one batch.</param>
/// <param name="WaitingMax">Items that wait; further ones are refused.</param>
/// <param name="Linger">How long the first item waits for others.</param>
/// <param name="GiveUpAfter">How long a batch is sent again before its senders are told that nobody knows.</param>
/// <param name="CallTimeout">How long one try may take.</param>
internal sealed record LaneOptions(int BatchMax, int WaitingMax, TimeSpan Linger, TimeSpan GiveUpAfter, TimeSpan CallTimeout);
