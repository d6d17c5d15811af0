using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Keeps a profile as the real one does; games are the script's.</summary>
public sealed class ScriptedPlayerGrain(ScriptedCluster script) : Grain, IPlayerGrain
{
    private string Id => this.GetPrimaryKeyString();

    public Task<PlayerProfile?> GetProfile() => Task.FromResult(script.Profiles.GetValueOrDefault(Id));

    public Task<PlayerProfile> Open(string name) => Task.FromResult(script.Profiles.GetOrAdd(Id, id => New(id, name)));

    public Task<PlayerProfile> Change(string signedInAs, string? name, string? avatar)
    {
        var profile = script.Profiles.GetOrAdd(Id, id => New(id, signedInAs));
        return Task.FromResult(script.Profiles[Id] = profile with { Name = name ?? profile.Name, Avatar = avatar ?? profile.Avatar });
    }

    public Task<ImmutableArray<GameEntry>> GetGames() => Task.FromResult(script.Games.GetValueOrDefault(Id, []));

    public Task RecordRoyale(string name, RoyaleEntry entry) => throw Unscripted();

    public Task<ImmutableArray<RoyaleEntry>> GetRoyales() => throw Unscripted();

    public Task<GameGain> FinishGame(string name, FinishedGame game) => throw Unscripted();

    private static PlayerProfile New(string id, string name) => new()
    {
        PlayerId = id,
        Name = name,
        Avatar = Avatars.DefaultOf(id),
        Since = new DateTimeOffset(2030, 6, 1, 20, 0, 0, TimeSpan.Zero),
        Elo = Elo.Start,
    };

    private static NotSupportedException Unscripted() => new("The HTTP API does not call this.");
}
