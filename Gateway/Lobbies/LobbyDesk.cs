using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Poll;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Lobbies;

/// <summary>Brings people into lobbies, and their wishes to the lobbies' grains.</summary>
internal sealed class LobbyDesk(
    LobbyRooms rooms, IGrainFactory grains, IOptions<LobbyRoomOptions> options, TimeProvider time, ILogger<LobbyDesk> logger)
{
    private const int EnterAttemptsMax = 5;
    private static readonly TimeSpan EnterAgainAfter = TimeSpan.FromMilliseconds(50);

    private ILobbyDirectoryGrain Directory => grains.GetGrain<ILobbyDirectoryGrain>(ILobbyDirectoryGrain.Key);

    /// <summary>Makes a lobby and enters it.</summary>
    public Task<LobbyReply> Create(PlayerConnection player, LobbySettingsFrame? wish) => Guard(player, "new", async () =>
    {
        if (LobbyWire.From(wish) is not { } settings || settings.Problems().Any())
        {
            return LobbyReply.Refused(RefusalCodes.Malformed);
        }

        if (!MayAsk(player))
        {
            return LobbyReply.Refused(RefusalCodes.TooMany);
        }

        var made = await Ask(Directory.Create(new LobbyWish(settings, player.Identity.LoadTest)));
        return made.LobbyId is { } id ? await Enter(player, id, byCode: true, sequence: null) : LobbyReply.Refused(LobbyWire.Of(made.Verdict));
    });

    /// <summary>Enters the best waiting lobby of a topic, or a new one.</summary>
    public Task<LobbyReply> Find(PlayerConnection player, string? topic) => Guard(player, "find", async () =>
    {
        if (topic is null || (topic.Length > 0 && !Slug.IsValid(topic)))
        {
            return LobbyReply.Refused(RefusalCodes.Malformed);
        }

        if (!MayAsk(player))
        {
            return LobbyReply.Refused(RefusalCodes.TooMany);
        }

        for (var attempt = 1; ; attempt++)
        {
            var made = await Ask(Directory.Find(topic, player.Identity.LoadTest));
            if (made.LobbyId is not { } id)
            {
                return LobbyReply.Refused(LobbyWire.Of(made.Verdict));
            }

            // Filled up, or gone, between the list and now: the list knows better in a moment.
            var reply = await Enter(player, id, byCode: false, sequence: null);
            if (reply.Code is not (RefusalCodes.Full or RefusalCodes.NotFound) || attempt == EnterAttemptsMax)
            {
                return reply;
            }

            await Task.Delay(EnterAgainAfter, time);
        }
    });

    /// <summary>Takes a seat in a lobby, by its id or code.</summary>
    public Task<LobbyReply> Join(PlayerConnection player, string? lobby) => Guard(player, "join", async () =>
    {
        if (LobbyId.IsWellFormed(lobby))
        {
            return await Enter(player, lobby, byCode: false, sequence: null);
        }

        if (!LobbyCode.TryNormalise(lobby, out var code))
        {
            return LobbyReply.Refused(RefusalCodes.Malformed);
        }

        // A code is six letters: whoever guesses gets few guesses.
        if (!MayAsk(player))
        {
            return LobbyReply.Refused(RefusalCodes.TooMany);
        }

        return await Ask(Directory.Resolve(code)) is { } id
            ? await Enter(player, id, byCode: true, sequence: null)
            : LobbyReply.Refused(RefusalCodes.NotFound);
    });

    /// <summary>Comes back after a lost connection.</summary>
    public Task<LobbyReply> Resume(PlayerConnection player, string lobby, long sequence) =>
        Guard(player, lobby, () => Enter(player, lobby, byCode: false, sequence));

    /// <summary>Watches a public lobby.</summary>
    public Task<LobbyReply> Spectate(PlayerConnection player, string lobby) => Guard(player, lobby, async () =>
    {
        var (room, code) = await rooms.Open(lobby);
        if (room is null || room.IsPrivate)
        {
            return LobbyReply.Refused(room is null ? code : RefusalCodes.NotFound);
        }

        if (room.IsBarred(player.Identity.PlayerId))
        {
            return LobbyReply.Refused(RefusalCodes.Barred);
        }

        return Seat(player, room, outcome: null, sequence: null) ?? LobbyReply.Refused(RefusalCodes.Unresolved);
    });

    /// <summary>Leaves a lobby, and its seat.</summary>
    public Task<string> Leave(PlayerConnection player, string lobby) => Guard(player, lobby, async () =>
    {
        if (player.Lobby is not { } member || member.Room.LobbyId != lobby)
        {
            return RefusalCodes.NotSeated;
        }

        if (!member.Watches)
        {
            await Ask(grains.GetGrain<ILobbyGrain>(lobby).Leave(player.Identity.PlayerId));
        }

        member.Room.Leave(player);
        return RefusalCodes.Ok;
    });

    /// <summary>Does what a host wants.</summary>
    public Task<string> Command(PlayerConnection player, string lobby, HostAction action, LobbySettings? settings = null, int count = 0) =>
        Guard(player, lobby, async () => LobbyWire.Of(await Ask(
            grains.GetGrain<ILobbyGrain>(lobby).Command(new HostCommand(player.Identity.PlayerId, action, settings, count)))));

    /// <summary>Does something with a mechanic.</summary>
    public Task<string> Act(PlayerConnection player, string lobby, string mechanic, int round, int value) => Guard(player, lobby, async () =>
    {
        if (LobbyRoom.IsCounted(mechanic))
        {
            return player.Lobby is { } member && member.Room.LobbyId == lobby
                ? member.Room.Count(member, mechanic, round, value)
                : RefusalCodes.NotSeated;
        }

        var outcome = await Ask(grains.GetGrain<ILobbyGrain>(lobby).Move(new MoveRequest(player.Identity.PlayerId, mechanic, round, value)));
        return outcome.Verdict == LobbyVerdict.Done ? LobbyWire.Of(outcome.Move) : LobbyWire.Of(outcome.Verdict);
    });

    /// <summary>The host opens a poll in own words.</summary>
    public Task<string> OpenPoll(PlayerConnection player, string lobby, int round, string? text, IReadOnlyList<string?>? options) =>
        Guard(player, lobby, async () =>
        {
            // Further limits are the mechanic's; these keep a stranger's text from going any further.
            if (text is not { Length: > 0 and <= SayRequest.TextUnitsMax }
                || options is not { Count: >= PollMechanic.OptionsMin and <= PollMechanic.OptionsMax }
                || options.Any(option => option is not { Length: > 0 and <= SayRequest.TextUnitsMax }))
            {
                return RefusalCodes.Malformed;
            }

            var move = new MoveRequest(player.Identity.PlayerId, PollMechanic.Key, round, PollMechanic.OwnWords) { Words = [text, .. options.OfType<string>()] };
            var outcome = await Ask(grains.GetGrain<ILobbyGrain>(lobby).Move(move));
            return outcome.Verdict == LobbyVerdict.Done ? LobbyWire.Of(outcome.Move) : LobbyWire.Of(outcome.Verdict);
        });

    /// <summary>Says something to the room.</summary>
    public Task<string> Say(PlayerConnection player, string lobby, string? text) => Guard(player, lobby, async () =>
    {
        if (player.Lobby is not { Watches: false } member || member.Room.LobbyId != lobby)
        {
            return RefusalCodes.NotSeated;
        }

        if (text is null or { Length: 0 or > SayRequest.TextUnitsMax })
        {
            return RefusalCodes.Malformed;
        }

        var outcome = await Ask(grains.GetGrain<ILobbyGrain>(lobby).Say(new SayRequest(player.Identity.PlayerId, text)));
        return outcome.Verdict == LobbyVerdict.Done ? LobbyWire.Of(outcome.Code) : LobbyWire.Of(outcome.Verdict);
    });

    private async Task<LobbyReply> Enter(PlayerConnection player, string lobby, bool byCode, long? sequence)
    {
        for (var attempt = 1; attempt <= EnterAttemptsMax; attempt++)
        {
            var (room, code) = await rooms.Open(lobby);
            if (room is null)
            {
                return LobbyReply.Refused(code);
            }

            var identity = player.Identity;
            var request = new EnterRequest(identity.PlayerId, identity.Name, player.AddressHash, identity.LoadTest, byCode, rooms.Gateway)
            {
                Avatar = identity.Avatar,
            };
            var outcome = await Ask(grains.GetGrain<ILobbyGrain>(lobby).Enter(request));
            if (outcome.Verdict != LobbyVerdict.Done)
            {
                return LobbyReply.Refused(LobbyWire.Of(outcome.Verdict));
            }

            await room.Reach(outcome.Sequence);
            if (Seat(player, room, outcome, sequence) is { } reply)
            {
                return reply;
            }

            // The room closed in this very moment: it is opened anew.
            await Task.Delay(EnterAgainAfter, time);
        }

        return LobbyReply.Refused(RefusalCodes.Unresolved);
    }

    private static LobbyReply? Seat(PlayerConnection player, LobbyRoom room, EnterOutcome? outcome, long? sequence)
    {
        // One lobby a connection: entering another leaves the first.
        if (player.Lobby is { } member && member.Room != room)
        {
            member.Room.Leave(player);
        }

        return room.Enter(player, outcome, sequence);
    }

    private bool MayAsk(PlayerConnection player)
    {
        var now = time.GetTimestamp();
        if (player.LobbyAskedAt != 0 && time.GetElapsedTime(player.LobbyAskedAt, now) < options.Value.AskEvery)
        {
            return false;
        }

        player.LobbyAskedAt = now;
        return true;
    }

    private Task<T> Ask<T>(Task<T> call) => call.WaitAsync(options.Value.PlayerCallTimeout, time);

    private Task Ask(Task call) => call.WaitAsync(options.Value.PlayerCallTimeout, time);

    private async Task<LobbyReply> Guard(PlayerConnection player, string lobby, Func<Task<LobbyReply>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception)
        {
            // The cluster did not answer in time; asking again is safe, and finds the seat if it was given.
            logger.LobbyCallFailed(exception, lobby, player.Identity.PlayerId);
            return LobbyReply.Refused(RefusalCodes.Unresolved);
        }
    }

    private async Task<string> Guard(PlayerConnection player, string lobby, Func<Task<string>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception)
        {
            logger.LobbyCallFailed(exception, lobby, player.Identity.PlayerId);
            return RefusalCodes.Unresolved;
        }
    }
}
