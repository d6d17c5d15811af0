using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedPresenceShardGrain(ScriptedCluster script) : Grain, IPresenceShardGrain
{
    public Task<bool> Report(PresenceReport report) => throw new NotSupportedException();

    public Task<ImmutableArray<Place?>> Find(ImmutableArray<string> playerIds) =>
        Task.FromResult<ImmutableArray<Place?>>([.. playerIds.Select(playerId => script.Places.GetValueOrDefault(playerId))]);
}
