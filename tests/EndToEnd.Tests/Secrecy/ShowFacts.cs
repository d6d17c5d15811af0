using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>What was told when: the first arrival of every question, every reveal and the end, at whichever client.</summary>
internal sealed class ShowFacts
{
    private readonly Dictionary<int, (QuestionFrame Frame, DateTimeOffset At)> questions = [];
    private readonly Dictionary<int, (RevealFrame Frame, DateTimeOffset At)> reveals = [];

    public ShowFacts(IEnumerable<Take> takes)
    {
        foreach (var take in takes.OfType<SocketTake>().OrderBy(take => take.At))
        {
            foreach (var question in Questions(take))
            {
                questions.TryAdd(question.Round, (question, take.At));
            }

            foreach (var reveal in Reveals(take))
            {
                reveals.TryAdd(reveal.Round, (reveal, take.At));
            }

            foreach (var finish in Told(take).OfType<FinishFrame>().Concat(Snapshots(take).Select(royale => royale.Finish).OfType<FinishFrame>()))
            {
                Finish ??= (finish, take.At);
            }
        }
    }

    public IReadOnlyDictionary<int, (QuestionFrame Frame, DateTimeOffset At)> ByRound => questions;

    public IReadOnlyDictionary<int, (RevealFrame Frame, DateTimeOffset At)> RevealByRound => reveals;

    public (FinishFrame Frame, DateTimeOffset At)? Finish { get; }

    /// <summary>When a round was revealed; the end of time for one that was not.</summary>
    public DateTimeOffset RevealedAt(int round) => reveals.TryGetValue(round, out var reveal) ? reveal.At : DateTimeOffset.MaxValue;

    /// <summary>When the seed may be told: after the last reveal of an event that has ended; the end of time for any other.</summary>
    public DateTimeOffset EndedAt => Finish is null ? DateTimeOffset.MaxValue : reveals.Values.Max(reveal => reveal.At);

    /// <summary>The questions in a WebSocket message, events and snapshots alike.</summary>
    public static IEnumerable<QuestionFrame> Questions(SocketTake take) =>
        Told(take).OfType<QuestionFrame>().Concat(Snapshots(take).Select(royale => royale.Question).OfType<QuestionFrame>());

    /// <summary>The reveals in a WebSocket message, events and snapshots alike.</summary>
    public static IEnumerable<RevealFrame> Reveals(SocketTake take) =>
        Told(take).OfType<RevealFrame>().Concat(Snapshots(take).Select(royale => royale.Reveal).OfType<RevealFrame>());

    private static IEnumerable<object?> Told(SocketTake take) =>
        take.Messages.Select(message => message.Message).OfType<InvocationMessage>().SelectMany(told => told.Arguments);

    private static IEnumerable<RoyaleFrame> Snapshots(SocketTake take) =>
        take.Messages.Select(message => message.Message).OfType<CompletionMessage>()
            .Select(reply => (reply.Result as JoinReply)?.Royale).OfType<RoyaleFrame>();
}
