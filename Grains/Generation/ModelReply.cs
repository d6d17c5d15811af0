using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>What came of a call to the model.</summary>
/// <param name="Fault">What is wrong; null when there is a text.</param>
/// <param name="Message">What is wrong, a sentence.</param>
/// <param name="Text">What the model wrote, unread.</param>
/// <param name="Version">The model as it names itself.</param>
/// <param name="Cost">What all tries cost.</param>
/// <param name="Wait">When the model could not be had: how long to leave it in peace.</param>
internal sealed record ModelReply(
    JobErrorCode? Fault, string Message, string Text, string? Version, GenerationCost Cost, TimeSpan Wait)
{
    /// <summary>Whether the model answered, if with something that is no use.</summary>
    public bool IsUseless => Fault is JobErrorCode.Declined or JobErrorCode.Malformed;
}
