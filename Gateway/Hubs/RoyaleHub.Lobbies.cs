using Trivia.Gateway.Lobbies;
using Trivia.Grains.Interfaces.Calls;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Hubs;

/// <content>What clients call in lobbies.</content>
internal sealed partial class RoyaleHub
{
    public Task<LobbyReply> CreateLobby(LobbySettingsFrame? settings) => Into(() => lobbies.Create(Player, settings));

    public Task<LobbyReply> FindLobby(string? topic) => Into(() => lobbies.Find(Player, topic));

    public Task<LobbyReply> JoinLobby(string? lobby) => Into(() => lobbies.Join(Player, lobby));

    public Task<LobbyReply> SpectateLobby(string? lobby) => Into(
        () => lobbies.Spectate(Player, lobby!), isMalformed: !LobbyId.IsWellFormed(lobby));

    public Task<LobbyReply> ResumeLobby(string? lobby, long sequence) => Into(
        () => lobbies.Resume(Player, lobby!, sequence), isMalformed: !LobbyId.IsWellFormed(lobby));

    public Task<string> LeaveLobby(string? lobby) => InLobby(lobby, id => lobbies.Leave(Player, id));

    public Task<string> StartLobby(string? lobby) => InLobby(lobby, id => lobbies.Command(Player, id, HostAction.Start));

    public Task<string> PlayAgain(string? lobby) => InLobby(lobby, id => lobbies.Command(Player, id, HostAction.PlayAgain));

    public Task<string> ConfigureLobby(string? lobby, LobbySettingsFrame? settings) => InLobby(lobby, id =>
        LobbyWire.From(settings) is { } wanted
            ? lobbies.Command(Player, id, HostAction.Configure, wanted)
            : Task.FromResult(RefusalCodes.Malformed));

    public Task<string> AddBots(string? lobby, int count) => InLobby(lobby, id => lobbies.Command(Player, id, HostAction.AddBots, count: count));

    public async Task<ActReply> Act(string? lobby, string? mechanic, int round, int value)
    {
        var code = mechanic is null || !Slug.IsValid(mechanic)
            ? Counted(RefusalCodes.Malformed)
            : await InLobby(lobby, id => lobbies.Act(Player, id, mechanic, round, value));
        return new ActReply { Code = code, Mechanic = code == RefusalCodes.Malformed ? "" : mechanic!, Round = round };
    }

    public Task<string> Say(string? lobby, string? text) => InLobby(lobby, id => lobbies.Say(Player, id, text));

    public Task<string> OpenPoll(string? lobby, int round, string? text, IReadOnlyList<string?>? options) =>
        InLobby(lobby, id => lobbies.OpenPoll(Player, id, round, text, options));

    public async Task<LobbyListReply> WatchLobbies(string? topic)
    {
        var refusal = topic is null || (topic.Length > 0 && !Slug.IsValid(topic)) ? RefusalCodes.Malformed
            : Player.Budget.IsOver ? RefusalCodes.TooMany
            : lists.Watch(Player, topic);
        if (refusal != RefusalCodes.Ok)
        {
            return new LobbyListReply { Code = Counted(refusal) };
        }

        try
        {
            var listed = await listings.List(topic!, Player.Identity.LoadTest);
            return new LobbyListReply { Code = RefusalCodes.Ok, Lobbies = [.. listed.Select(LobbyWire.Of)] };
        }
        catch (Exception exception) when (Unanswered.Is(exception))
        {
            // Watched all the same: the list comes as an event as soon as the cluster answers.
            return new LobbyListReply { Code = Counted(RefusalCodes.Unresolved) };
        }
    }

    public string UnwatchLobbies()
    {
        lists.Unwatch(Player);
        return RefusalCodes.Ok;
    }

    private Task<AnswerReply> AnswerInLobby(string lobby, int round, int choice, long receivedAt)
    {
        var refusal = Player.Budget.IsOver ? RefusalCodes.TooMany
            : round < 1 || choice is < 0 or > 3 ? RefusalCodes.Malformed
            : Player.Lobby?.Room.LobbyId != lobby ? RefusalCodes.NotSeated
            : null;
        return refusal is null && Player.Lobby is { } member
            ? member.Room.Answer(member, round, (byte)choice, receivedAt)
            : Task.FromResult(new AnswerReply { Code = Counted(refusal ?? RefusalCodes.NotSeated), Round = round, ElapsedMs = 0 });
    }

    private async Task<LobbyReply> Into(Func<Task<LobbyReply>> enter, bool isMalformed = false)
    {
        var reply = isMalformed ? LobbyReply.Refused(RefusalCodes.Malformed)
            : Player.Budget.IsOver ? LobbyReply.Refused(RefusalCodes.TooMany)
            : await enter();
        Counted(reply.Code);
        return reply;
    }

    private async Task<string> InLobby(string? lobby, Func<string, Task<string>> act) => Counted(
        !LobbyId.IsWellFormed(lobby) ? RefusalCodes.Malformed
        : Player.Budget.IsOver ? RefusalCodes.TooMany
        : await act(lobby));
}
