using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>
/// The HTTP API. Every method throws <see cref="TriviaApiException"/> when the server refuses or cannot be reached, and
/// <see cref="OperationCanceledException"/> when the caller gives up.
/// </summary>
public sealed class TriviaApi
{
    private readonly ApiCaller caller;

    /// <summary>An API at one gateway.</summary>
    /// <param name="http">Its base address is the gateway's. The caller keeps it, and disposes of it.</param>
    /// <param name="bearer">A token, or the operator key; null for what anyone may ask.</param>
    public TriviaApi(HttpClient http, string? bearer = null)
    {
        caller = new ApiCaller(http) { Bearer = bearer };
        Ops = new OpsApi(caller);
        Me = new MeApi(caller);
        Friends = new FriendsApi(caller);
    }

    /// <summary>What staff may see and do.</summary>
    public OpsApi Ops { get; }

    /// <summary>What the player sees and does whose token <see cref="Bearer"/> is.</summary>
    public MeApi Me { get; }

    /// <summary>The friends of the player whose token <see cref="Bearer"/> is.</summary>
    public FriendsApi Friends { get; }

    /// <summary>A token, or the operator key; sent with every request.</summary>
    public string? Bearer
    {
        get => caller.Bearer;
        set => caller.Bearer = value;
    }

    /// <summary>Signs a guest in. <see cref="Bearer"/> stays as it is.</summary>
    /// <param name="name">What to be called, 1–24 characters.</param>
    /// <param name="ticket">A load-test ticket, for a simulated player.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<GuestReply> SignIn(string name, string? ticket = null, CancellationToken cancellationToken = default) =>
        caller.Post<GuestReply>("api/guests", new GuestRequest { Name = name, Ticket = ticket }, cancellationToken);

    /// <summary>A player as everyone may see them.</summary>
    public Task<ProfileReply> GetPlayer(string playerId, CancellationToken cancellationToken = default) =>
        caller.Get<ProfileReply>($"api/players/{Uri.EscapeDataString(playerId)}", cancellationToken);

    /// <summary>The best of today and of all time.</summary>
    public Task<LeaderboardFrame> GetLeaderboard(CancellationToken cancellationToken = default) =>
        caller.Get<LeaderboardFrame>("api/leaderboard", cancellationToken);

    /// <summary>The pictures that players may choose from.</summary>
    public async Task<IReadOnlyList<AvatarItem>> ListAvatars(CancellationToken cancellationToken = default) =>
        (await caller.Get<AvatarListReply>("api/avatars", cancellationToken)).Avatars;

    /// <summary>What can be unlocked.</summary>
    public async Task<IReadOnlyList<AchievementItem>> ListAchievements(CancellationToken cancellationToken = default) =>
        (await caller.Get<AchievementListReply>("api/achievements", cancellationToken)).Achievements;

    /// <summary>Topics that can be played: those whose name begins with the words first, then by questions.</summary>
    /// <param name="search">Words of a name or slug, at most 100 characters; empty for all topics.</param>
    /// <param name="offset">Topics to skip.</param>
    /// <param name="limit">Topics to return, at most 100.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PlayableTopicsReply> FindTopics(
        string search = "", int offset = 0, int limit = 50, CancellationToken cancellationToken = default) =>
        caller.Get<PlayableTopicsReply>(
            FormattableString.Invariant($"api/topics?search={Uri.EscapeDataString(search)}&offset={offset}&limit={limit}"), cancellationToken);

    /// <summary>Events, latest start first.</summary>
    public async Task<IReadOnlyList<RoyaleListItem>> ListRoyales(CancellationToken cancellationToken = default) =>
        (await caller.Get<RoyaleListReply>("api/royales", cancellationToken)).Royales;

    /// <summary>One event.</summary>
    public Task<RoyaleReply> GetRoyale(string royale, CancellationToken cancellationToken = default) =>
        caller.Get<RoyaleReply>($"api/royales/{Uri.EscapeDataString(royale)}", cancellationToken);

    /// <summary>A page of the field, best first.</summary>
    /// <param name="royale">The event.</param>
    /// <param name="cut">The cut that saw it so; 0 for now or the end.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Rows to return, at most 10,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<StandingsReply> GetStandings(
        string royale, int cut = 0, int offset = 0, int limit = 100, CancellationToken cancellationToken = default) =>
        caller.Get<StandingsReply>(
            FormattableString.Invariant(
                $"api/royales/{Uri.EscapeDataString(royale)}/standings?cut={cut}&offset={offset}&limit={limit}"),
            cancellationToken);

    /// <summary>The seat of the player whose token <see cref="Bearer"/> is, with all of its answers.</summary>
    public Task<ReceiptReply> GetReceipt(string royale, CancellationToken cancellationToken = default) =>
        caller.Get<ReceiptReply>($"api/royales/{Uri.EscapeDataString(royale)}/receipt", cancellationToken);

    /// <summary>The public keys that receipts are signed with.</summary>
    public async Task<IReadOnlyList<ReceiptKeyItem>> GetReceiptKeys(CancellationToken cancellationToken = default) =>
        (await caller.Get<ReceiptKeysReply>("api/receipts/keys", cancellationToken)).Signers;
}
