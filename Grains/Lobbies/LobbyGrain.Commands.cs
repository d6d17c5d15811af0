using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Lobbies;

/// <summary>What hosts and players ask for.</summary>
internal sealed partial class LobbyGrain
{
    private static readonly ImmutableArray<string> HouseNames =
        ["Otter", "Heron", "Lynx", "Puffin", "Badger", "Gecko", "Marten", "Crane", "Walrus", "Ferret"];

    /// <inheritdoc/>
    public Task<LobbyVerdict> Command(HostCommand command) => soundness.InTurn(() =>
    {
        if (!Exists)
        {
            return Task.FromResult(LobbyVerdict.NotFound);
        }

        if (State.SeatOf(command.PlayerId) is var seat && (seat < 0 || State.Seats[seat].Left))
        {
            return Task.FromResult(LobbyVerdict.NotSeated);
        }

        return State.HostId != command.PlayerId ? Task.FromResult(LobbyVerdict.NotAllowed) : command.Action switch
        {
            HostAction.Start => Start(),
            HostAction.PlayAgain => PlayAgain(),
            HostAction.Configure => Configure(command.Settings),
            HostAction.AddBots => AddBots(command.Count),
            _ => Task.FromResult(LobbyVerdict.Invalid),
        };
    });

    /// <inheritdoc/>
    public async Task<MoveOutcome> Move(MoveRequest request) => request.Words.IsDefaultOrEmpty || await AreReadable(request)
        ? await soundness.InTurn(() => TakeMove(request))
        : new MoveOutcome(LobbyVerdict.Flagged, MoveVerdict.NotAllowed);

    /// <summary>Whether a room may read what a player says with a move. Words are not masked: a poll of stars asks nothing.</summary>
    private async Task<bool> AreReadable(MoveRequest request)
    {
        var remark = new ChatRemark(id, request.PlayerId, string.Join('\n', request.Words.Take(MoveRequest.WordsMax)));
        return (await moderator.Judge(remark, CancellationToken.None)).Verdict == ChatVerdict.Allow;
    }

    private async Task<MoveOutcome> TakeMove(MoveRequest request)
    {
        var seat = Exists ? State.SeatOf(request.PlayerId) : -1;
        if (seat < 0 || State.Seats[seat].Left)
        {
            return new MoveOutcome(Exists ? LobbyVerdict.NotSeated : LobbyVerdict.NotFound, MoveVerdict.NotAllowed);
        }

        if (request.Round != State.Round)
        {
            return new MoveOutcome(LobbyVerdict.WrongPhase, MoveVerdict.NotOpen);
        }

        var mechanics = await Mechanics();
        var move = new MechanicMove(seat, State.HostId == request.PlayerId, request.Value)
        {
            Words = request.Words.IsDefault ? [] : [.. request.Words.Select(PlainText.Clean)],
        };
        var (turn, verdict) = mechanics.Move(MechanicTurn.Of(State, clock.Now), request.Mechanic, move);
        if (turn.State != State || !turn.Told.IsEmpty)
        {
            await StoreAndTell(Telling(Fresh().With(turn.State), turn));
        }

        metrics.Moved(verdict == MoveVerdict.SwitchedOff ? "off" : request.Mechanic, verdict.ToString());
        return new MoveOutcome(LobbyVerdict.Done, verdict);
    }

    private async Task<LobbyVerdict> Start()
    {
        if (State.IsPlaying)
        {
            return LobbyVerdict.Done;
        }

        if (State.Phase != LobbyPhase.Waiting)
        {
            return LobbyVerdict.WrongPhase;
        }

        var seed = BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        var (deck, newTo) = await new LobbyDeck(GrainFactory).Draw(State, state.State.Wish!.Synthetic, seed);
        if (deck.IsEmpty)
        {
            return LobbyVerdict.NoQuestions;
        }

        var mechanics = await Mechanics();
        var turn = mechanics.GameStarted(MechanicTurn.Of(LobbyMachine.Start(State, deck.Length, seed, clock.Now), clock.Now));
        var next = Fresh() with
        {
            State = turn.State,
            Deck = deck,
            DeckTaken = 0,
            NewTo = [.. newTo.Select(players => LobbyRecord.SeatsOf(turn.State, players))],
            Current = null,
            Asked = [],
            Question = null,
            Revealed = null,
            Finished = null,
            Reel = null,
        };
        await StoreAndTell(Took(Changed(next, mechanics), turn));
        return LobbyVerdict.Done;
    }

    private async Task<LobbyVerdict> PlayAgain()
    {
        if (State.Phase == LobbyPhase.Waiting)
        {
            return LobbyVerdict.Done;
        }

        if (State.Phase != LobbyPhase.Finished || state.State.Summary is not null)
        {
            return LobbyVerdict.WrongPhase;
        }

        await StoreAndTell(Changed(Fresh() with { State = LobbyMachine.Again(State, clock.Now), Revealed = null }, await Mechanics()));
        return LobbyVerdict.Done;
    }

    private async Task<LobbyVerdict> Configure(LobbySettings? settings)
    {
        if (settings is null || settings.Problems().Any() || settings.PlayersMax < State.Players || settings.Private != State.Settings.Private)
        {
            return LobbyVerdict.Invalid;
        }

        if (State.Phase != LobbyPhase.Waiting)
        {
            return LobbyVerdict.WrongPhase;
        }

        var next = Fresh() with { State = State with { Settings = settings } };
        await StoreAndTell(Changed(next, MechanicSet.Of(settings, await switches.Off())));
        return LobbyVerdict.Done;
    }

    private async Task<LobbyVerdict> AddBots(int count)
    {
        if (count < 0 || count > options.Value.HousePlayersMax)
        {
            return LobbyVerdict.Invalid;
        }

        if (State.Phase != LobbyPhase.Waiting)
        {
            return LobbyVerdict.WrongPhase;
        }

        var next = State;
        foreach (var bot in State.Seats.Where(seat => seat.House && !seat.Left).Skip(count))
        {
            next = LobbySeating.Leave(next, bot.PlayerId);
        }

        for (var bot = 0; bot < HouseNames.Length && next.Seats.Count(seat => seat.House && !seat.Left) < count; bot++)
        {
            var playerId = string.Create(CultureInfo.InvariantCulture, $"house-{id}-{bot}");
            next = LobbySeating.Enter(next, new LobbyNewcomer(playerId, $"House · {HouseNames[bot]}", 0, House: true, Synthetic: false)).State;
        }

        await StoreAndTell(Changed(Fresh() with { State = next }, await Mechanics()));
        return next.Seats.Count(seat => seat.House && !seat.Left) == count ? LobbyVerdict.Done : LobbyVerdict.Full;
    }
}
