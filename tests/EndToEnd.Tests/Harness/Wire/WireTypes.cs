using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>Says what the server's messages hold: by name for events, by what was asked for replies.</summary>
internal sealed class WireTypes : IInvocationBinder
{
    private static readonly Dictionary<string, Type[]> Events = new(StringComparer.Ordinal)
    {
        [HubNames.Question] = [typeof(QuestionFrame)],
        [HubNames.Reveal] = [typeof(RevealFrame)],
        [HubNames.Cut] = [typeof(CutFrame)],
        [HubNames.Out] = [typeof(OutFrame)],
        [HubNames.Back] = [typeof(BackFrame)],
        [HubNames.Void] = [typeof(VoidFrame)],
        [HubNames.Phase] = [typeof(PhaseFrame)],
        [HubNames.Seats] = [typeof(SeatsFrame)],
        [HubNames.Finish] = [typeof(FinishFrame)],
        [HubNames.Seated] = [typeof(SeatFrame)],
        [HubNames.Probe] = [typeof(long)],
        [HubNames.Resync] = [],
        [HubNames.Move] = [typeof(MoveFrame)],
    };

    private readonly ConcurrentDictionary<string, Type> replies = new(StringComparer.Ordinal);

    /// <summary>What the reply to a call will hold.</summary>
    public void Expect(string invocationId, Type type) => replies[invocationId] = type;

    public Type GetReturnType(string invocationId) => replies.GetValueOrDefault(invocationId, typeof(object));

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => Events[methodName];

    public Type GetStreamItemType(string streamId) => throw new NotSupportedException("The hub streams nothing.");
}
