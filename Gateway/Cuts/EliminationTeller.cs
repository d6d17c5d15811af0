using System.Collections.Concurrent;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Cuts;

/// <summary>
/// Tells players that a cut took them out, or that a later revision of it returns them. Asks each bracket that has
/// seats here, once a cut and revision, until it answers.
/// </summary>
internal sealed class EliminationTeller(RoomCore core, CancellationToken stopping)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<(int Cut, int Revision, int Bracket), Task<EliminatedSeats>> asked = new();
    private int toldCut;

    /// <summary>Cuts up to this one need no telling: players who enter see them in their seat.</summary>
    public void StartAfter(int cut) => toldCut = cut;

    /// <summary>A cut was made.</summary>
    public async Task Tell(CutMade cut)
    {
        try
        {
            foreach (var missed in await Missed(cut))
            {
                await TellOne(missed);
            }

            toldCut = Math.Max(toldCut, cut.Cut);
            Forget(cut);
            await TellOne(cut);
        }
        catch (OperationCanceledException)
        {
            // The room closed.
        }
    }

    /// <summary>A player entered with a seat that was alive when it was looked at; the last cut may have come between.</summary>
    public void Check(SeatHere seat)
    {
        CutMade? cut;
        lock (core.Gate)
        {
            cut = core.State.Cut;
        }

        if (cut is not null && seat.OutAtCut == 0)
        {
            _ = Recheck(cut, seat);
        }
    }

    private async Task Recheck(CutMade cut, SeatHere seat)
    {
        try
        {
            var left = await Ask(cut, seat.Ref.Bracket);
            foreach (var gone in left.Seats.Where(gone => gone.Seat == seat.Ref.Index))
            {
                SendOut(cut, gone, seat);
            }
        }
        catch (OperationCanceledException)
        {
            // The room closed.
        }
    }

    /// <summary>Cuts that went by unseen, while this gateway had lost the cluster.</summary>
    private async Task<IEnumerable<CutMade>> Missed(CutMade cut)
    {
        if (cut.Cut <= toldCut + 1)
        {
            return [];
        }

        var status = await Retry(() => core.Grain.GetStatus(), cut.Cut, bracket: -1);
        return status.Cuts.Where(made => made.Cut > toldCut && made.Cut < cut.Cut)
            .GroupBy(made => made.Cut)
            .Select(revisions => revisions.MaxBy(made => made.Revision)!)
            .OrderBy(made => made.Cut);
    }

    private Task TellOne(CutMade cut)
    {
        int[] brackets;
        lock (core.Gate)
        {
            brackets = [.. core.Roster.Seats.Select(seat => seat.Ref.Bracket).Distinct()];
        }

        return Task.WhenAll(brackets.Select(bracket => TellBracket(cut, bracket)));
    }

    private async Task TellBracket(CutMade cut, int bracket)
    {
        var left = await Ask(cut, bracket);
        var leaving = left.Seats.ToDictionary(seat => seat.Seat);
        SeatHere[] here;
        lock (core.Gate)
        {
            here = [.. core.Roster.Seats.Where(seat => seat.Ref.Bracket == bracket)];
        }

        foreach (var seat in here)
        {
            if (leaving.TryGetValue(seat.Ref.Index, out var gone))
            {
                SendOut(cut, gone, seat);
            }
            else if (seat.OutAtCut == cut.Cut)
            {
                await SendBack(cut, seat);
            }
        }
    }

    private void SendOut(CutMade cut, EliminatedSeat gone, SeatHere seat)
    {
        RoomMember[] members;
        lock (core.Gate)
        {
            members = seat.OutAtCut == 0 ? [.. seat.Members] : [];
            seat.OutAtCut = cut.Cut;
        }

        Send(members, HubNames.Out, WireFrames.Of(cut, gone));
    }

    private async Task SendBack(CutMade cut, SeatHere seat)
    {
        var bracket = core.Services.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(core.RoyaleId, seat.Ref.Bracket));
        var view = await Retry(() => bracket.GetSeat(seat.Ref.Index), cut.Cut, seat.Ref.Bracket);
        RoomMember[] members;
        lock (core.Gate)
        {
            members = [.. seat.Members];
            seat.OutAtCut = view.OutAtCut;
        }

        Send(members, HubNames.Back, new BackFrame
        {
            Royale = core.RoyaleId,
            Cut = cut.Cut,
            Revision = cut.Revision,
            Seat = WireFrames.Of(core.RoyaleId, view),
        });
    }

    private void Send(RoomMember[] members, string name, object frame)
    {
        if (members.Length == 0)
        {
            return;
        }

        var message = core.Services.Encoder.Encode(name, frame);
        foreach (var member in members)
        {
            member.Connection.Send(message);
        }
    }

    private void Forget(CutMade cut)
    {
        foreach (var key in asked.Keys.Where(key => key.Cut < cut.Cut || (key.Cut == cut.Cut && key.Revision < cut.Revision)))
        {
            asked.TryRemove(key, out _);
        }
    }

    private Task<EliminatedSeats> Ask(CutMade cut, int bracket) =>
        asked.GetOrAdd((cut.Cut, cut.Revision, bracket), _ => AskUntilApplied(cut, bracket));

    private async Task<EliminatedSeats> AskUntilApplied(CutMade cut, int bracket)
    {
        var grain = core.Services.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(core.RoyaleId, bracket));
        while (true)
        {
            var left = await Retry(() => grain.GetEliminated(cut.Cut), cut.Cut, bracket);
            if (left is not null && left.Revision >= cut.Revision)
            {
                return left;
            }

            await Task.Delay(Jitter.Full(RetryAfter), core.Services.Time, stopping);
        }
    }

    private async Task<T> Retry<T>(Func<Task<T>> call, int cut, int bracket)
    {
        while (true)
        {
            try
            {
                return await call().WaitAsync(core.Services.Options.CallTimeout, core.Services.Time, stopping);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                core.Services.Log.EliminatedFailed(exception, core.RoyaleId, cut, bracket);
                await Task.Delay(Jitter.Full(RetryAfter), core.Services.Time, stopping);
            }
        }
    }
}
