using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace Trivia.Benchmarks.Baselines;

/// <summary>The least that a SignalR server can do for a round: broadcast, and acknowledge without storing.</summary>
internal sealed class BareHub(QuestionPayload payload) : Hub
{
    public Task Release(int round) =>
        Clients.All.SendAsync("Question", round, Stopwatch.GetTimestamp(), payload.Text);

    // An instance method, because SignalR takes no static ones; it answers with one byte, as a verdict would.
#pragma warning disable CA1822
    public bool Answer(int round, int choice) => round > 0 && choice >= 0;
#pragma warning restore CA1822
}
