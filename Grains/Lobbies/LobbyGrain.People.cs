using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Lobbies;

/// <summary>Who comes, who goes, and who is connected.</summary>
internal sealed partial class LobbyGrain
{
    private readonly Dictionary<int, long> awaySince = [];
    private int awayGame;

    /// <inheritdoc/>
    public async Task Create(LobbyWish wish, string? joinCode)
    {
        await soundness.InTurn(async () =>
        {
            if (Exists)
            {
                return false;
            }

            await this.RegisterOrUpdateReminder(Watchdog, options.Value.ReminderPeriod, options.Value.ReminderPeriod);
            await Store(Fresh() with
            {
                Wish = wish,
                JoinCode = joinCode,
                State = new LobbyState { Settings = wish.Settings, Pace = options.Value.Pace },
            });
            return true;
        });
        Counted(true);
        ArmTimer();
    }

    /// <inheritdoc/>
    public async Task<EnterOutcome> Enter(EnterRequest request)
    {
        if (!Exists)
        {
            return new EnterOutcome(LobbyVerdict.NotFound);
        }

        return await soundness.InTurn(() => Enter(request, State.SeatOf(request.PlayerId)));
    }

    /// <inheritdoc/>
    public Task Leave(string playerId) => soundness.InTurn(async () =>
    {
        var seat = Exists ? State.SeatOf(playerId) : -1;
        if (seat < 0 || State.Seats[seat].Left)
        {
            return false;
        }

        await Take(seat, LobbySeating.Leave(State, playerId));
        return true;
    });

    /// <inheritdoc/>
    public async Task<LobbyTouchReply> Touch(LobbyTouch touch)
    {
        if (!Exists)
        {
            return new LobbyTouchReply(false, clock.Now, 0, 0);
        }

        gateways.Take(touch, State.Game);
        if (State.Phase == LobbyPhase.Open || recovering)
        {
            await Advance();
        }

        return new LobbyTouchReply(true, clock.Now, stored.Epoch, stored.Sequence);
    }

    private async Task<EnterOutcome> Enter(EnterRequest request, int known)
    {
        if (!Exists || (State.Settings.Private && known < 0 && !request.ByCode && State.Seats.Length > 0))
        {
            return new EnterOutcome(LobbyVerdict.NotFound);
        }

        if (state.State.Barred.Contains(request.PlayerId))
        {
            return new EnterOutcome(LobbyVerdict.Barred);
        }

        var newcomer = new LobbyNewcomer(request.PlayerId, request.Name, request.AddressHash, House: false, request.Synthetic, request.Avatar);
        var (next, seat) = LobbySeating.Enter(State, newcomer);
        if (seat < 0)
        {
            return new EnterOutcome(LobbyVerdict.Full);
        }

        if (next != State)
        {
            var mechanics = await Mechanics();
            var turn = mechanics.Entered(MechanicTurn.Of(next, clock.Now), seat, isNew: known < 0);
            await StoreAndTell(Took(Seated(Fresh() with { State = next }, seat), turn));
        }

        gateways.Seated(request.Gateway, seat, State.Game);
        awaySince.Remove(seat);
        lastCompany = clock.Timestamp;
        var answered = State.Phase == LobbyPhase.Open && answers.State.Round == State.Round && answers.State.BySeat.TryGetValue(seat, out var answer)
            ? answer
            : (LobbyAnswer?)null;
        return new EnterOutcome(
            LobbyVerdict.Done, seat, answered is null ? 0 : State.Round, answered?.Choice ?? -1, answered?.ElapsedMs ?? 0, stored.Sequence);
    }

    private LobbyRecord Seated(LobbyRecord record, int seat, bool barred = false) => record.Telling(new LobbySeatChanged
    {
        LobbyId = id,
        Seat = LobbyViews.Of(record.State, seat),
        HostSeat = LobbyViews.HostSeat(record.State),
        Barred = barred,
    });

    /// <summary>Stores that a seat's player has left.</summary>
    private Task Take(int seat, LobbyState next) => StoreAndTell(Seated(Fresh() with { State = next }, seat));

    /// <summary>Looks who is there: a lobby without anyone goes away, a host who is gone hands over, an idle seat comes free.</summary>
    private async Task<bool> LookForPeople()
    {
        gateways.Count(State.Game);
        if (gateways.Connected.Count + gateways.Spectators > 0)
        {
            lastCompany = clock.Timestamp;
        }
        else if (clock.Since(lastCompany) >= options.Value.EmptyFor && state.State.Summary is null)
        {
            return await GoAway();
        }

        if (NoteAway() is not { } gone)
        {
            return false;
        }

        if (!State.IsPlaying && State.Phase != LobbyPhase.Finished)
        {
            await Take(gone, LobbySeating.Leave(State, State.Seats[gone].PlayerId));
            return true;
        }

        var mechanics = await Mechanics();
        var turn = mechanics.Gone(MechanicTurn.Of(State, clock.Now), gone, gateways.Connected);
        var handed = LobbySeating.HandOver(turn.State, gateways.Connected);
        if (turn.Told.IsEmpty && handed == State)
        {
            return false;
        }

        var next = Took(Fresh(), turn with { State = handed });
        await StoreAndTell(handed.HostId == State.HostId ? next : Changed(next, mechanics));
        return true;
    }

    /// <summary>A seat whose player has been without a connection for long, told once; null for none.</summary>
    private int? NoteAway()
    {
        if (awayGame != State.Game)
        {
            awaySince.Clear();
            awayGame = State.Game;
        }

        for (var seat = 0; seat < State.Seats.Length; seat++)
        {
            // Who left a running game is away, too, and may come back.
            var isGone = State.Seats[seat].Left && !State.IsPlaying;
            if (isGone || State.Seats[seat].House || (gateways.Connected.Contains(seat) && !State.Seats[seat].Left))
            {
                awaySince.Remove(seat);
            }
            else if (!awaySince.TryGetValue(seat, out var since))
            {
                awaySince[seat] = clock.Timestamp;
            }
            else if (since != long.MaxValue && clock.Since(since) >= options.Value.AwayFor)
            {
                awaySince[seat] = long.MaxValue;
                return seat;
            }
        }

        return null;
    }

    private async Task<bool> GoAway()
    {
        var (code, closed) = (state.State.JoinCode, Fresh() with { State = LobbyMachine.Close(State, clock.Now) });
        await Tell(closed.Telling(new LobbyClosed { LobbyId = id }));
        await GrainFactory.GetGrain<ILobbyDirectoryGrain>(ILobbyDirectoryGrain.Key).Remove(id);
        if (code is not null)
        {
            await GrainFactory.GetGrain<ILobbyCodeGrain>(code).Release(id);
        }

        await Write(answers.ClearStateAsync);
        await Write(state.ClearStateAsync);
        if (await this.GetReminder(Watchdog) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

        stored = state.State;
        logger.Gone(id);
        Counted(false);
        DeactivateOnIdle();
        return false;
    }
}
