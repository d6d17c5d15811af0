using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <inheritdoc cref="ILobbyDirectoryGrain"/>
internal sealed class LobbyDirectoryGrain(IOptions<LobbyOptions> options, TimeProvider time) : Grain, ILobbyDirectoryGrain
{
    private const int IdBytes = 8;
    private const int CodeAttemptsMax = 8;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Listed> lobbies = new(StringComparer.Ordinal);
    private long order;
    private long sweptAt;

    /// <inheritdoc/>
    public Task<LobbyMade> Create(LobbyWish wish) => Make(wish);

    /// <inheritdoc/>
    public async Task<LobbyMade> Find(string topic, bool synthetic)
    {
        Sweep();
        var found = BestFit.Choose(lobbies.Values.Where(listed => !listed.Listing.Private).Select(listed => listed.Candidate), topic, synthetic);
        if (found is null)
        {
            return await Make(new LobbyWish(new LobbySettings { Topics = topic.Length == 0 ? [] : [topic] }, synthetic));
        }

        // Whoever is sent there counts until the lobby says for itself who has come.
        lobbies[found].Expected++;
        return new LobbyMade(LobbyVerdict.Done, found);
    }

    /// <inheritdoc/>
    public async Task<string?> Resolve(string joinCode) =>
        LobbyCode.TryNormalise(joinCode, out var code) ? await GrainFactory.GetGrain<ILobbyCodeGrain>(code).Get() : null;

    /// <inheritdoc/>
    public Task<ImmutableArray<LobbyListing>> List(string topic, bool synthetic)
    {
        Sweep();
        var listed = lobbies.Values
            .Where(one => !one.Listing.Private && one.Listing.Synthetic == synthetic && one.Listing.Players + one.Listing.Spectators > 0)
            .Where(one => topic.Length == 0 || one.Listing.Topics.Contains(topic))
            .OrderBy(one => one.Listing.Phase == LobbyPhase.Waiting ? 0 : 1)
            .ThenByDescending(one => one.Listing.Players)
            .ThenBy(one => one.Order)
            .Take(ILobbyDirectoryGrain.ListMax)
            .Select(one => one.Listing);
        return Task.FromResult<ImmutableArray<LobbyListing>>([.. listed]);
    }

    /// <inheritdoc/>
    public Task Report(LobbyListing listing)
    {
        var known = lobbies.GetValueOrDefault(listing.LobbyId);
        lobbies[listing.LobbyId] = new Listed(listing, known?.Order ?? ++order, time.GetTimestamp())
        {
            // A report that crosses someone on the way still lacks them; the next one has them.
            Expected = known is null || listing.Players > known.Listing.Players ? 0 : known.Expected,
        };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Remove(string lobbyId)
    {
        lobbies.Remove(lobbyId);
        return Task.CompletedTask;
    }

    private async Task<LobbyMade> Make(LobbyWish wish)
    {
        Sweep();
        if (wish.Settings.Problems().Any())
        {
            return new LobbyMade(LobbyVerdict.Invalid);
        }

        if (lobbies.Count >= options.Value.LobbiesMax)
        {
            return new LobbyMade(LobbyVerdict.Full);
        }

        var id = "l-" + RandomNumberGenerator.GetHexString(IdBytes * 2, lowercase: true);
        var listing = new LobbyListing(
            id, wish.Settings.Topics, LobbyPhase.Waiting, 0, 0, wish.Settings.PlayersMax, null, wish.Settings.Private, wish.Synthetic, 0, wish.Settings.Questions, wish.Settings.IsAssisted);
        lobbies[id] = new Listed(listing, ++order, time.GetTimestamp()) { Expected = 1 };
        try
        {
            var code = wish.Settings.Private ? await ClaimCode(id) : null;
            await GrainFactory.GetGrain<ILobbyGrain>(id).Create(wish, code);
            return new LobbyMade(LobbyVerdict.Done, id, code);
        }
        catch
        {
            lobbies.Remove(id);
            throw;
        }
    }

    private async Task<string> ClaimCode(string lobbyId)
    {
        for (var attempt = 0; attempt < CodeAttemptsMax; attempt++)
        {
            var code = RandomNumberGenerator.GetString(LobbyCode.Letters, LobbyCode.Length);
            if (await GrainFactory.GetGrain<ILobbyCodeGrain>(code).Claim(lobbyId))
            {
                return code;
            }
        }

        throw new InvalidOperationException($"{CodeAttemptsMax} codes in a row were taken.");
    }

    /// <summary>Forgets lobbies that have fallen silent; one that lives tells of itself again.</summary>
    private void Sweep()
    {
        if (time.GetElapsedTime(sweptAt) < SweepEvery)
        {
            return;
        }

        sweptAt = time.GetTimestamp();
        foreach (var (id, listed) in lobbies)
        {
            if (time.GetElapsedTime(listed.At) > options.Value.ListedFor)
            {
                lobbies.Remove(id);
            }
        }
    }

    private sealed record Listed(LobbyListing Listing, long Order, long At)
    {
        /// <summary>People who were sent there and are not counted yet.</summary>
        public int Expected { get; set; }

        public FitCandidate Candidate => new(
            Listing.LobbyId, Listing.Topics, Listing.Phase == LobbyPhase.Waiting, Listing.Players + Expected, Listing.PlayersMax, Listing.Synthetic, Order);
    }
}
