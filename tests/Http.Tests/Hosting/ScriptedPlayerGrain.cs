using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Keeps a profile as the real one does; games are the script's.</summary>
public sealed class ScriptedPlayerGrain(ScriptedCluster script) : Grain, IPlayerGrain
{
    private string Id => this.GetPrimaryKeyString();

    private bool IsGone => script.Erased.ContainsKey(Id);

    public Task<PlayerProfile?> GetProfile() => Task.FromResult(script.Profiles.GetValueOrDefault(Id));

    public Task<PlayerProfile?> Open(string name) =>
        Task.FromResult(IsGone ? null : script.Profiles.GetOrAdd(Id, id => New(id, name)));

    public Task<PlayerProfile?> Change(string signedInAs, string? name, string? avatar)
    {
        if (IsGone)
        {
            return Task.FromResult<PlayerProfile?>(null);
        }

        var profile = script.Profiles.GetOrAdd(Id, id => New(id, signedInAs));
        profile = script.Profiles[Id] = profile with { Name = name ?? profile.Name, Avatar = avatar ?? profile.Avatar };
        return Task.FromResult<PlayerProfile?>(profile);
    }

    public Task<ImmutableArray<GameEntry>> GetGames() => Task.FromResult(script.Games.GetValueOrDefault(Id, []));

    public Task<SeenQuestions> GetSeen() => Task.FromResult(new SeenQuestions());

    public async Task Erase()
    {
        script.Erased[Id] = true;
        script.Profiles.TryRemove(Id, out _);
        await script.Erasing;
    }

    public Task<ImmutableArray<RoyaleEntry>> GetRoyales() => Task.FromResult(script.Entries.GetValueOrDefault(Id, []));

    public Task<ImmutableArray<string>> GetRoyaleIds() =>
        Task.FromResult<ImmutableArray<string>>([.. script.Entries.GetValueOrDefault(Id, []).Select(entry => entry.RoyaleId), "r-0earlier"]);

    public Task RecordRoyale(string name, RoyaleEntry entry) => throw Unscripted();

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

    public Task JudgeFlag(FlagOutcome outcome) => throw new NotSupportedException();

    public Task<ImmutableArray<FlagOutcome>> GetFlags() => Task.FromResult(script.Flags.GetValueOrDefault(Id, []));

    public Task<FlagRecord> GetFlagRecord() => throw new NotSupportedException();
}
