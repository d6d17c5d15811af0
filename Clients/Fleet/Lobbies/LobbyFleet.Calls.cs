using MessagePack;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <content>What the players call.</content>
internal sealed partial class LobbyFleet
{
    /// <summary>Asks for the lobby: makes it, joins it, or comes back. Called under the bot's gate.</summary>
    public void Enter(LobbyBot bot, HubSocket socket)
    {
        var call = new LobbyCall(LobbyCallKind.Enter, time.GetTimestamp());
        if (bot.Table.LobbyId.Length == 0)
        {
            var settings = new LobbySettingsFrame
            {
                Topics = [pack.Topic],
                Questions = plan.Questions,
                AnswerMs = plan.AnswerMs,
                PlayersMax = Math.Max(1, plan.PlayersPerLobby),
            };
            Call(bot, socket, call, HubNames.CreateLobby, 1, settings, static (ref MessagePackWriter writer, LobbySettingsFrame wish) =>
                MessagePackSerializer.Serialize(ref writer, wish));
        }
        else if (bot.Seat < 0)
        {
            Call(bot, socket, call, HubNames.JoinLobby, 1, bot.Table.LobbyId, static (ref MessagePackWriter writer, string lobby) => writer.Write(lobby));
        }
        else
        {
            Call(bot, socket, call, HubNames.ResumeLobby, 2, (bot.Table.LobbyId, bot.Sequence), static (ref MessagePackWriter writer, (string Lobby, long Sequence) back) =>
            {
                writer.Write(back.Lobby);
                writer.Write(back.Sequence);
            });
        }
    }

    private static void SendAnswer(LobbyBot bot, OpenLobbyAnswer answer)
    {
        if (bot is { IsIn: true, Socket: { } socket })
        {
            var call = new LobbyCall(LobbyCallKind.Answer, answer.SentAt, answer.Round);
            Call(bot, socket, call, HubNames.Answer, 3, (bot.Table.LobbyId, answer), static (ref MessagePackWriter writer, (string Lobby, OpenLobbyAnswer Answer) given) =>
            {
                writer.Write(given.Lobby);
                writer.Write(given.Answer.Round);
                writer.Write(given.Answer.Choice);
            });
        }
    }

    private void SendAct(LobbyBot bot, HubSocket socket, string mechanic, int round, int value) =>
        Call(bot, socket, new LobbyCall(LobbyCallKind.Act, time.GetTimestamp()), HubNames.Act, 4, (bot.Table.LobbyId, mechanic, round, value), static (ref MessagePackWriter writer, (string Lobby, string Mechanic, int Round, int Value) act) =>
        {
            writer.Write(act.Lobby);
            writer.Write(act.Mechanic);
            writer.Write(act.Round);
            writer.Write(act.Value);
        });

    private void Send(LobbyBot bot, HubSocket socket, LobbyCallKind kind, string method, string lobby) =>
        Call(bot, socket, new LobbyCall(kind, time.GetTimestamp()), method, 1, lobby, static (ref MessagePackWriter writer, string id) => writer.Write(id));

    private static void Call<TState>(
        LobbyBot bot, HubSocket socket, LobbyCall call, string method, int arguments, TState state, HubArgumentWriter<TState> write)
    {
        var id = bot.NextCall++;
        bot.Calls[id] = call;
        socket.SendInvocation(id, method, arguments, state, write);
    }
}
