using System.Diagnostics.Metrics;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Chat;

/// <summary>What is counted of chat.</summary>
internal sealed class ChatMetrics
{
    private readonly Counter<long> judged;

    public ChatMetrics(IMeterFactory meters) => judged = meters.Create("Trivia.Chat")
        .CreateCounter<long>("trivia.chat.judged", description: "Remarks judged, by verdict.");

    public void Judged(ChatVerdict verdict) =>
        judged.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString().ToLowerInvariant()));
}
