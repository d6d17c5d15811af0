using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>What a signed-in player sees and does. Every method throws <see cref="TriviaApiException"/> when the server refuses.</summary>
public sealed class MeApi
{
    private readonly ApiCaller caller;

    internal MeApi(ApiCaller caller) => this.caller = caller;

    /// <summary>The own profile.</summary>
    public async Task<ProfileReply> Get(CancellationToken cancellationToken = default) =>
        (await caller.Get<MeReply>("api/me", cancellationToken)).Profile;

    /// <summary>Changes name or picture; either brings a new token, to be put into <see cref="TriviaApi.Bearer"/>.</summary>
    public Task<MeReply> Change(ChangeProfileRequest request, CancellationToken cancellationToken = default) =>
        caller.Patch<MeReply>("api/me", request, cancellationToken);

    /// <summary>Places on the leaderboards.</summary>
    public Task<RankReply> GetRank(CancellationToken cancellationToken = default) =>
        caller.Get<RankReply>("api/me/rank", cancellationToken);

    /// <summary>All that is kept of the player.</summary>
    public Task<ExportReply> Export(CancellationToken cancellationToken = default) =>
        caller.Get<ExportReply>("api/me/export", cancellationToken);

    /// <summary>Deletes all that is kept of the player, for good.</summary>
    /// <param name="playerId">The player's own id, so that nothing is deleted by mistake.</param>
    /// <param name="cancellationToken">Ends the wait only.</param>
    /// <returns>Whether everything is gone already; otherwise it is under way.</returns>
    public async Task<bool> Erase(string playerId, CancellationToken cancellationToken = default) =>
        (await caller.Delete<ErasedReply>($"api/me?confirm={Uri.EscapeDataString(playerId)}", cancellationToken)).Done;

    /// <summary>Finished games, latest first.</summary>
    public async Task<IReadOnlyList<GameItem>> ListGames(CancellationToken cancellationToken = default) =>
        (await caller.Get<GameListReply>("api/me/games", cancellationToken)).Games;
}
