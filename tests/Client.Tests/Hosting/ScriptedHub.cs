using Microsoft.AspNetCore.SignalR;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests.Hosting;

public sealed class ScriptedHub(ScriptedGateway gateway, HubScript script) : Hub
{
    public Task<JoinReply> Join(string royale) => script.OnJoin(Called(nameof(Join), royale), royale);

    public Task<JoinReply> Spectate(string royale) => script.OnJoin(Called(nameof(Spectate), royale), royale);

    public Task<JoinReply> Resume(string royale, long sequence) =>
        script.OnResume(Called(nameof(Resume), $"{royale} {sequence}"), royale, sequence);

    public string Leave(string royale)
    {
        Called(nameof(Leave), royale);
        return RefusalCodes.Ok;
    }

    public Task<AnswerReply> Answer(string royale, int round, int choice) =>
        script.OnAnswer(Called(nameof(Answer), $"{royale} {round} {choice}"), round, choice);

    public StandingReply Standing(string royale)
    {
        Called(nameof(Standing), royale);
        return new StandingReply { Code = RefusalCodes.Ok, Rank = 3, Alive = 10 };
    }

    public Task<PredictReply> Predict(string royale, long operation, int seat) =>
        script.OnPredict(Called(nameof(Predict), $"{royale} {operation} {seat}"), operation, seat);

    public ContendersReply Contenders(string royale)
    {
        Called(nameof(Contenders), royale);
        var ada = new ContenderFrame { Seat = 7, Name = "Ada", Score = 900, Predictions = 3 };
        return new ContendersReply { Code = RefusalCodes.Ok, Open = true, Predictions = 3, Favourites = [ada], Leaders = [ada] };
    }

    public string WatchLeaderboard(bool on)
    {
        Called(nameof(WatchLeaderboard), $"{on}");
        return RefusalCodes.Ok;
    }

    public string WatchFriends(bool on)
    {
        Called(nameof(WatchFriends), $"{on}");
        return RefusalCodes.Ok;
    }

    public void Echo(long nonce) => Called(nameof(Echo), $"{nonce}");

    public override Task OnConnectedAsync()
    {
        gateway.Connected[Context.ConnectionId] = Context;
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        gateway.Connected.TryRemove(Context.ConnectionId, out _);
        return base.OnDisconnectedAsync(exception);
    }

    private ScriptedCaller Called(string method, string arguments)
    {
        script.Calls.Add(new HubCall(gateway, method, arguments));
        return new ScriptedCaller(gateway, Context, Clients.Caller);
    }
}
