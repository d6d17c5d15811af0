using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Ops.Views;

/// <summary>An event on the screen of an operator.</summary>
internal static class StatusView
{
    private const int CutsShownMax = 8;
    private const long SilentMsMax = 3_000;

    public static IRenderable Of(StatusReply status)
    {
        var parts = new List<IRenderable> { Facts(status) };
        if (status.Alert is { Length: > 0 } alert)
        {
            parts.Add(new Panel(new Text(alert)).Header("Alert").BorderColor(Color.Red));
        }

        if (status.Gateways.Count > 0)
        {
            parts.Add(Gateways(status));
        }

        if (status.CutsMade.Count > 0)
        {
            parts.Add(Cuts(status));
        }

        return new Rows(parts);
    }

    /// <summary>A span as people read it: 850 ms, 12.3 s, 4:05, 1:02:03.</summary>
    public static string Span(long ms) => ms switch
    {
        < 0 => "–",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{ms} ms"),
        < 60_000 => string.Create(CultureInfo.InvariantCulture, $"{ms / 1_000.0:0.0} s"),
        < 3_600_000 => TimeSpan.FromMilliseconds(ms).ToString(@"m\:ss", CultureInfo.InvariantCulture),
        < 86_400_000 => TimeSpan.FromMilliseconds(ms).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ms / 86_400_000} days"),
    };

    private static Table Facts(StatusReply status)
    {
        var phase = status.Phase + (status.SuddenDeath ? ", sudden death" : "") + (status.Paused ? ", PAUSED" : "");
        var table = new Table().Title(Markup.Escape($"{status.Title} ({status.Id})")).HideHeaders().AddColumns("", "");
        Add(table, "Phase", phase);
        Add(table, "Next step", status.InMs < 0 ? "waits for staff" : $"in {Span(status.InMs)}");
        Add(table, "First question", $"{status.StartsAt:u}");
        Add(table, "Round", $"{status.Round} ({status.Questions} counted), window {Span(status.WindowMs)}");
        Add(table, "Alive", $"{status.Alive:N0}, {status.Connected:N0} connected");
        Add(table, "Seats", $"{status.Seats:N0} of {status.Capacity:N0}, {status.Waiting:N0} waiting, {status.Spectators:N0} watching");
        Add(table, "Cut line", status.LineScore < 0 ? "–" : $"{status.LineScore:N0} points");
        Add(table, "Questions left", $"{status.DeckLeft}");
        if (status.VoidsInARow > 0)
        {
            Add(table, "Voids in a row", $"{status.VoidsInARow}");
        }

        if (status.WinnerName is { } winner)
        {
            Add(table, "Winner", $"{winner}, {status.WinnerScore:N0} points");
        }

        return table;
    }

    private static Table Gateways(StatusReply status)
    {
        var table = new Table().Title("Gateways").AddColumns("Gateway", "Connected", "Last word");
        foreach (var gateway in status.Gateways)
        {
            var silence = new Text(
                Span(gateway.SilentMs) + " ago", new Style(gateway.SilentMs > SilentMsMax ? Color.Red : Color.Default));
            table.AddRow(new Text(gateway.Gateway), new Text($"{gateway.Connected:N0}"), silence);
        }

        return table;
    }

    private static Table Cuts(StatusReply status)
    {
        var table = new Table().Title("Cuts").AddColumns("Cut", "After round", "Alive", "Removed", "Line", "Lock to cut");
        foreach (var cut in status.CutsMade.Reverse().Take(CutsShownMax))
        {
            table.AddRow(
                cut.Revision > 1 ? $"{cut.Cut} (revision {cut.Revision})" : $"{cut.Cut}",
                $"{cut.AfterRound}",
                $"{cut.AliveBefore:N0} → {cut.Alive:N0}",
                $"{cut.Removed:N0}",
                cut.LineScore < 0 ? "–" : $"{cut.LineScore:N0}",
                Span((long)cut.LockToCutMs));
        }

        return table;
    }

    private static void Add(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value));
}
