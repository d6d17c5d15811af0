using System.Globalization;
using System.Text;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Http;

/// <summary>An event as a calendar file, <see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>. Pure.</summary>
internal static class CalendarFile
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LineOctetsMax = 75;

    /// <summary>What a show lasts beyond its budget: sudden death.</summary>
    private static readonly TimeSpan SuddenDeathTakes = TimeSpan.FromMinutes(2);

    /// <summary>Writes the file.</summary>
    /// <param name="snapshot">An event that exists.</param>
    /// <param name="page">Where it is played and its results stay.</param>
    /// <param name="now">When the file is written.</param>
    public static string Write(RoyaleSnapshot snapshot, Uri page, DateTimeOffset now)
    {
        var spec = snapshot.Spec!;
        var file = new StringBuilder();
        Add(file, "BEGIN:VCALENDAR");
        Add(file, "VERSION:2.0");
        Add(file, "PRODID:-//Trivia.Orleans//Royale//EN");
        Add(file, "METHOD:PUBLISH");
        Add(file, "BEGIN:VEVENT");
        Add(file, $"UID:{snapshot.RoyaleId}@{page.Host}");
        Add(file, $"DTSTAMP:{Utc(now)}");
        Add(file, $"DTSTART:{Utc(spec.StartsAt)}");
        Add(file, $"DTEND:{Utc(spec.StartsAt + TimeSpan.FromMilliseconds(spec.Settings.BudgetMs) + SuddenDeathTakes)}");
        Add(file, $"SUMMARY:{Text(spec.Title)}");
        Add(file, $"DESCRIPTION:{Text($"One brain stays lit. Seats open {Minutes(spec.Settings.RegistrationMs)} minutes ahead: {page}")}");
        Add(file, $"URL:{page}");
        Add(file, $"STATUS:{(snapshot.Progress.Phase == RoyalePhase.Aborted ? "CANCELLED" : "CONFIRMED")}");
        Add(file, "END:VEVENT");
        Add(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Minutes(long milliseconds) => Math.Ceiling(milliseconds / 60_000.0).ToString(CultureInfo.InvariantCulture);

    /// <summary>Escapes what means something in a text; a title holds no control characters.</summary>
    private static string Text(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal)
        .ReplaceLineEndings(@"\n");

    /// <summary>Adds a line, folded so that none has more octets than the format allows; no character is torn apart.</summary>
    private static void Add(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctetsMax)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
