using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>Seats, the waiting list, and what gateways report.</summary>
internal sealed partial class RoyaleGrain
{
    private const int SeatChangesMax = 500;

    private readonly Dictionary<string, int> waitingNumbers = [];
    private readonly Dictionary<long, List<string>> waitersAt = [];
    private readonly HashSet<Task> joining = [];
    private readonly Dictionary<int, long> claimedAt = [];
    private bool seatsClosed;

    /// <inheritdoc/>
    public async Task<JoinOutcome> Join(JoinRequest request)
    {
        if (stored.Spec is null)
        {
            return new JoinOutcome(JoinCode.NotFound);
        }

        if (stored.Progress.Phase == RoyalePhase.Scheduled)
        {
            return new JoinOutcome(JoinCode.NotOpenYet);
        }

        var takesSeats = stored.Progress.TakesSeats && !seatsClosed;
        if (seats.Find(request.PlayerId) is { } old)
        {
            claimedAt[old.Number] = clock.Timestamp;

            // Seating again is idempotent, and waits for the first call's write if that is still on its way.
            return Seated(old, await soundness.While(takesSeats ? Bracket(old.Bracket).Seat(old.Index, request) : Bracket(old.Bracket).GetSeat(old.Index)));
        }

        if (!takesSeats)
        {
            return new JoinOutcome(JoinCode.TooLate);
        }

        var addressHash = request.LoadTest ? 0 : request.AddressHash;
        if (!waitingNumbers.ContainsKey(request.PlayerId)
            && seats.CountAt(addressHash) + WaitingAt(addressHash) >= Settings.SeatsPerAddressMax)
        {
            return new JoinOutcome(JoinCode.AddressFull);
        }

        return seats.Count < Settings.Capacity
            ? await TakeSeat(request with { AddressHash = addressHash })
            : await TakeWaitingNumber(request with { AddressHash = addressHash });
    }

    /// <inheritdoc/>
    public Task<TouchReply> Touch(GatewayTouch touch)
    {
        if (stored.Spec is null)
        {
            return Task.FromResult(new TouchReply(false, clock.Now, epoch, 0));
        }

        book.Take(touch);
        if (StepMayBeDue(touch))
        {
            ArmTimer(TimeSpan.Zero);
        }

        return Task.FromResult(new TouchReply(true, clock.Now, stored.Epoch, stored.Sequence, seats.Count));
    }

    private bool StepMayBeDue(GatewayTouch touch) => Progress.Phase switch
    {
        RoyalePhase.Staged => touch.HandedOver >= Progress.Round,
        RoyalePhase.Voided => !Progress.Paused,
        RoyalePhase.Revealed => recovering,
        _ => false,
    };

    private async Task<JoinOutcome> TakeSeat(JoinRequest request)
    {
        var seat = seats.Take(request.PlayerId, request.AddressHash);
        claimedAt[seat.Number] = clock.Timestamp;
        var storing = Bracket(seat.Bracket).Seat(seat.Index, request);
        joining.Add(storing);
        try
        {
            return Seated(seat, await soundness.While(storing));
        }
        catch
        {
            seats.Release(request.PlayerId);
            throw;
        }
        finally
        {
            joining.Remove(storing);
        }
    }

    private async Task<JoinOutcome> TakeWaitingNumber(JoinRequest request)
    {
        if (!waitingNumbers.TryGetValue(request.PlayerId, out var number))
        {
            if (stored.Progress.Phase == RoyalePhase.Staged || waitingNumbers.Count >= options.Value.WaitingMax)
            {
                return new JoinOutcome(JoinCode.Full);
            }

            number = state.State.Waiting.Count;
            NumberWaiter(request, number);
            await Store(state.State with { Waiting = state.State.Waiting.Add(request) });
        }

        var ahead = stored.Waiting.Take(number).Count(waiter => seats.Find(waiter.PlayerId) is null);
        return new JoinOutcome(JoinCode.Waiting, WaitingNumber: number, WaitingAhead: ahead, Seats: seats.Count);
    }

    /// <summary>Waiters from an address: each of them may get a seat, and counts like one.</summary>
    private int WaitingAt(long addressHash) => waitersAt.TryGetValue(addressHash, out var waiters)
        ? waiters.Count(playerId => seats.Find(playerId) is null)
        : 0;

    private void NumberWaiter(JoinRequest waiter, int number)
    {
        waitingNumbers[waiter.PlayerId] = number;
        if (waiter.AddressHash != 0)
        {
            waitersAt.TryAdd(waiter.AddressHash, []);
            waitersAt[waiter.AddressHash].Add(waiter.PlayerId);
        }
    }

    /// <summary>Lets the seats that are being stored arrive, and gives no more.</summary>
    private async Task CloseSeats()
    {
        seatsClosed = true;
        await Task.WhenAll(joining.ToArray()).ConfigureAwait(
            ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>In the countdown, gives seats without a connection to connected waiters, in order of arrival.</summary>
    private async Task<bool> SeatWaiters()
    {
        if (clock.Age < options.Value.GatewaySilence || state.State.Waiting.Count == 0)
        {
            return false;
        }

        var connectedWaiters = book.ConnectedIn(GatewayTouch.WaitingList);
        var waiters = state.State.Waiting
            .Where((waiter, number) => SeatSet.Contains(connectedWaiters, number) && seats.Find(waiter.PlayerId) is null);
        var changes = waiters.Zip(EmptySeats()).Take(SeatChangesMax).ToArray();
        if (changes.Length == 0)
        {
            return false;
        }

        var seated = ImmutableDictionary.CreateBuilder<string, SeatRef>();
        foreach (var (waiter, (playerId, number)) in changes)
        {
            seats.Release(playerId);
            seats.Put(number, waiter.PlayerId, waiter.AddressHash);
            claimedAt[number] = clock.Timestamp;
            seated[waiter.PlayerId] = SeatRef.FromNumber(number);
        }

        try
        {
            await Task.WhenAll(changes.Select(change =>
            {
                var seat = SeatRef.FromNumber(change.Second.Number);
                return Bracket(seat.Bracket).Seat(seat.Index, change.First);
            }));
        }
        catch
        {
            // Some brackets may have stored their part: the next activation reads who sits where.
            DeactivateOnIdle();
            throw;
        }

        await StoreAndTell(Fresh().Telling(new SeatsChanged { RoyaleId = id, Seated = seated.ToImmutable() }));
        return true;
    }

    private (string PlayerId, int Number)[] EmptySeats()
    {
        var connected = Enumerable.Range(0, seats.Brackets).Select(book.ConnectedIn).ToArray();
        return seats.Taken
            .Where(taken => SeatRef.FromNumber(taken.Number) is var seat && !SeatSet.Contains(connected[seat.Bracket], seat.Index))
            .Where(taken => !WasClaimedJustNow(taken.Number))
            .OrderBy(taken => taken.Number)
            .ToArray();
    }

    /// <summary>Whether a seat was claimed so lately that its gateway need not have reported the connection yet.</summary>
    private bool WasClaimedJustNow(int number) =>
        claimedAt.TryGetValue(number, out var at) && clock.Since(at) < options.Value.GatewaySilence;

    private async Task ReadSeats()
    {
        if (Progress.Phase == RoyalePhase.Scheduled)
        {
            return;
        }

        var brackets = (Settings.Capacity + SeatRef.SeatsPerBracket - 1) / SeatRef.SeatsPerBracket;
        var read = await Task.WhenAll(Enumerable.Range(0, brackets).Select(number => Bracket(number).GetSeats()));
        for (var bracket = 0; bracket < brackets; bracket++)
        {
            for (var index = 0; index < read[bracket].PlayerIds.Length; index++)
            {
                if (read[bracket].PlayerIds[index] is { Length: > 0 } playerId)
                {
                    seats.Put(new SeatRef(bracket, index).Number, playerId, read[bracket].AddressHashes[index]);
                }
            }
        }

        for (var number = 0; number < stored.Waiting.Count; number++)
        {
            NumberWaiter(stored.Waiting[number], number);
        }
    }

    private JoinOutcome Seated(SeatRef seat, SeatView view) => new(JoinCode.Seated, seat, view, Seats: seats.Count);
}
