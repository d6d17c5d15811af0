using System.Globalization;
using System.Text.Json;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http;

/// <summary>Turns what grains say into what the API says. A staged question is never part of it.</summary>
internal static class RoyaleReplies
{
    private const int None = -1;

    public static RoyaleListItem Item(EventListing listing, DateTimeOffset now) => new()
    {
        Id = listing.RoyaleId,
        Title = listing.Title,
        StartsAt = listing.StartsAt,
        StartsInMs = (long)(listing.StartsAt - now).TotalMilliseconds,
        Capacity = listing.Capacity,
        Synthetic = listing.Synthetic,
    };

    public static RoyaleReply Royale(RoyaleSnapshot snapshot)
    {
        var (spec, progress, finished) = (snapshot.Spec!, snapshot.Progress, snapshot.Finished);
        return new RoyaleReply
        {
            Id = snapshot.RoyaleId,
            Title = spec.Title,
            StartsAt = spec.StartsAt,
            Phase = PhaseOf(snapshot),
            InMs = InMs(snapshot),
            Paused = progress.Paused,
            Capacity = spec.Settings.Capacity,
            Seats = snapshot.Seats,
            Waiting = snapshot.Waiting,
            Alive = progress.Alive,
            Round = progress.Round,
            Questions = progress.Counted,
            Cuts = progress.Cuts,
            SuddenDeath = progress.SuddenDeath,
            LineScore = snapshot.Revealed?.LineScore ?? None,
            Synthetic = spec.Synthetic,
            FairnessHash = snapshot.SeedHash,
            Seed = finished?.Seed,
            WinnerId = finished?.WinnerId,
            WinnerName = finished?.WinnerName,
            WinnerScore = finished?.WinnerScore ?? 0,
        };
    }

    public static StatusReply Status(RoyaleStatus status)
    {
        var snapshot = status.Snapshot;
        var royale = Royale(snapshot);
        return new StatusReply
        {
            Id = royale.Id,
            Title = royale.Title,
            StartsAt = royale.StartsAt,
            Phase = royale.Phase,
            InMs = royale.InMs,
            Paused = royale.Paused,
            Capacity = royale.Capacity,
            Seats = royale.Seats,
            Waiting = royale.Waiting,
            Alive = royale.Alive,
            Round = royale.Round,
            Questions = royale.Questions,
            Cuts = royale.Cuts,
            SuddenDeath = royale.SuddenDeath,
            LineScore = royale.LineScore,
            Synthetic = royale.Synthetic,
            FairnessHash = royale.FairnessHash,
            Seed = royale.Seed,
            WinnerId = royale.WinnerId,
            WinnerName = royale.WinnerName,
            WinnerScore = royale.WinnerScore,
            Epoch = snapshot.Epoch,
            Sequence = snapshot.Sequence,
            Connected = status.Connected,
            Spectators = status.Spectators,
            Now = snapshot.Now,
            OpenAt = snapshot.Progress.OpenAt,
            WindowMs = snapshot.Progress.WindowMs,
            VoidsInARow = snapshot.Progress.VoidsInARow,
            DeckLeft = status.DeckLeft,
            Alert = status.Alert,
            Gateways = [.. status.Gateways.Select(gateway => new GatewayStatus
            {
                Gateway = gateway.Gateway,
                Connected = gateway.Connected,
                SilentMs = gateway.SilentMs,
            })],
            CutsMade = [.. status.Cuts.Select(Cut)],
        };
    }

    public static StandingsReply Standings(StandingsPage page) => new()
    {
        Cut = page.Cut,
        Revision = page.Revision,
        Total = page.Total,
        Rows = [.. page.Rows.Select(row => new StandingsItem
        {
            Rank = row.Rank,
            Name = row.Name,
            PlayerId = row.Key.PlayerId,
            Seat = row.Seat,
            Score = row.Key.Score,
            Correct = row.Key.Correct,
            ElapsedMs = row.Key.ElapsedMs,
            Lottery = row.Key.Lottery.ToString(CultureInfo.InvariantCulture),
            OutAtCut = row.OutAtCut,
        })],
    };

    public static ReceiptReply Receipt(SeatReceipt receipt) => new()
    {
        Royale = receipt.RoyaleId,
        PlayerId = receipt.View.PlayerId,
        Name = receipt.Name,
        Score = receipt.View.Score,
        Correct = receipt.View.Correct,
        ElapsedMs = receipt.View.ElapsedMs,
        OutAtCut = receipt.View.OutAtCut,
        OutRank = receipt.View.OutRank,
        OutCause = receipt.View.Out is { } left ? Frames.WireNames.Of(left.Cause) : null,
        Answers = [.. receipt.Answers.Select(Answer)],
        Cuts = [.. receipt.Cuts.Select(Cut)],
    };

    private static ReceiptAnswer Answer(SeatAnswer answer) => new()
    {
        Round = answer.Round,
        Void = answer.Void,
        Choice = answer.Choice,
        Correct = answer.Correct,
        RawElapsedMs = answer.RawElapsedMs,
        AllowanceMs = answer.AllowanceMs,
        ElapsedMs = answer.ElapsedMs,
        Points = answer.Points,
        Connected = answer.Connected,
    };

    private static ReceiptCut Cut(CutMade cut)
    {
        var line = cut.Line?.FirstOut.Rank;
        return new ReceiptCut
        {
            Cut = cut.Cut,
            Revision = cut.Revision,
            AfterRound = cut.AfterRound,
            AliveBefore = cut.AliveBefore,
            Removed = cut.Removed,
            Alive = cut.Alive,
            SuddenDeath = cut.SuddenDeath,
            LineScore = line?.Score ?? None,
            LineCorrect = line?.Correct ?? None,
            LineElapsedMs = line?.ElapsedMs ?? None,
            LockToCutMs = cut.LockToCutMs,
        };
    }

    private static string PhaseOf(RoyaleSnapshot snapshot) =>
        JsonNamingPolicy.CamelCase.ConvertName(snapshot.Progress.Phase.ToString());

    private static long InMs(RoyaleSnapshot snapshot) => snapshot.Progress.Until is { } until && !snapshot.Progress.IsOver
        ? Math.Max(0, (long)(until - snapshot.Now).TotalMilliseconds)
        : None;
}
