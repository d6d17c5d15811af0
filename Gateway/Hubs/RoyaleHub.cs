using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Friends;
using Trivia.Gateway.Generation;
using Trivia.Gateway.Http;
using Trivia.Gateway.Leaderboards;
using Trivia.Gateway.Limits;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hubs;

/// <summary>
/// What clients call; names and meanings in <see cref="HubNames"/>. Each method checks, forwards and maps. A refusal is
/// a code in the reply.
/// </summary>
internal sealed partial class RoyaleHub(
    Seating seating,
    LobbyDesk lobbies,
    LobbyLists lists,
    LobbyListings listings,
    Admission admission,
    LeaderboardPulse leaderboards,
    FriendsPulse friends,
    FrameBudgetOptions budget,
    FeedbackServices feedback,
    GenerationWatches generations,
    TimeProvider time,
    GatewayMetrics metrics) : Hub
{
    private PlayerConnection Player => Context.Features.GetRequiredFeature<PlayerConnection>();

    public Task<JoinReply> Join(string? royale) => Enter(royale, id => seating.Join(Player, id));

    public Task<JoinReply> Spectate(string? royale) => Enter(royale, id => seating.Spectate(Player, id));

    public Task<JoinReply> Resume(string? royale, long sequence) => Enter(royale, id => seating.Resume(Player, id, sequence));

    public string Leave(string? royale)
    {
        if (Check(royale) is { } refusal)
        {
            return Counted(refusal);
        }

        var player = Player;
        if (player.Member is not { } member || member.Room.RoyaleId != royale)
        {
            return Counted(RefusalCodes.NotSeated);
        }

        member.Room.Leave(player);
        return RefusalCodes.Ok;
    }

    public Task<AnswerReply> Answer(string? royale, int round, int choice)
    {
        var receivedAt = time.GetTimestamp();
        if (LobbyId.IsWellFormed(royale))
        {
            return AnswerInLobby(royale, round, choice, receivedAt);
        }

        var refusal = Check(royale) ?? (round < 1 || choice is < 0 or > 3 ? RefusalCodes.Malformed : null);
        if (refusal is null && Player.Member is { } member && member.Room.RoyaleId == royale)
        {
            return member.Room.Answer(member, round, (byte)choice, receivedAt);
        }

        return Task.FromResult(new AnswerReply { Code = Counted(refusal ?? RefusalCodes.NotSeated), Round = round, ElapsedMs = 0 });
    }

    public async Task<StandingReply> Standing(string? royale)
    {
        var player = Player;
        var now = time.GetTimestamp();
        if (Check(royale) is { } refusal)
        {
            return new StandingReply { Code = Counted(refusal) };
        }

        if (player.StandingAskedAt != 0 && time.GetElapsedTime(player.StandingAskedAt, now) < budget.StandingEvery)
        {
            return new StandingReply { Code = Counted(RefusalCodes.TooMany) };
        }

        player.StandingAskedAt = now;
        var reply = await seating.Standing(player, royale!);
        Counted(reply.Code);
        return reply;
    }

    public string Hover(string? royale, int round, int choice)
    {
        var refusal = Check(royale) ?? (round < 1 || choice is < 0 or > 3 ? RefusalCodes.Malformed : null);
        if (refusal is null && Player.Member is { } member && member.Room.RoyaleId == royale)
        {
            return Counted(member.Room.Hover(member, round, choice));
        }

        return Counted(refusal ?? RefusalCodes.NotSeated);
    }

    public async Task<PredictReply> Predict(string? royale, long operation, int seat)
    {
        var now = time.GetTimestamp();
        var refusal = Check(royale) ?? (operation < 1 || seat < 0 ? RefusalCodes.Malformed : null);
        if (refusal is not null || Player.Member is not { } member || member.Room.RoyaleId != royale)
        {
            return PredictReply.Refused(Counted(refusal ?? RefusalCodes.NotSeated));
        }

        var reply = await member.Room.Predict(member, operation, seat, now);
        Counted(reply.Code);
        return reply;
    }

    public async Task<ContendersReply> Contenders(string? royale)
    {
        if (Check(royale) is { } refusal)
        {
            return new ContendersReply { Code = Counted(refusal) };
        }

        if (Player.Member is not { } member || member.Room.RoyaleId != royale)
        {
            return new ContendersReply { Code = Counted(RefusalCodes.NotSeated) };
        }

        if (!admission.Admits(NewWork.CostlyRead))
        {
            return new ContendersReply { Code = Counted(RefusalCodes.Busy) };
        }

        var reply = await member.Room.Contenders();
        Counted(reply.Code);
        return reply;
    }

    public string WatchLeaderboard(bool on) => Watch(on, leaderboards.Watch, leaderboards.Leave);

    public string WatchFriends(bool on) => Watch(on, friends.Watch, friends.Leave);

    public void Echo(long nonce) => Player.Probes.Returned(nonce, time.GetTimestamp(), time);

    private string Watch(bool on, Action<PlayerConnection> watch, Action<PlayerConnection> leave)
    {
        if (Player.Budget.IsOver)
        {
            return Counted(RefusalCodes.TooMany);
        }

        (on ? watch : leave)(Player);
        return RefusalCodes.Ok;
    }

    private async Task<JoinReply> Enter(string? royale, Func<string, Task<JoinReply>> enter)
    {
        var reply = Check(royale) is { } refusal ? JoinReply.Refused(refusal) : await enter(royale!);
        Counted(reply.Code);
        return reply;
    }

    private string? Check(string? royale)
    {
        if (royale is null || !RoyaleId.IsWellFormed(royale))
        {
            return RefusalCodes.Malformed;
        }

        return Player.Budget.IsOver ? RefusalCodes.TooMany : null;
    }

    private string Counted(string code)
    {
        if (code is not (RefusalCodes.Ok or RefusalCodes.Waiting))
        {
            metrics.Refused(code);
        }

        return code;
    }
}
