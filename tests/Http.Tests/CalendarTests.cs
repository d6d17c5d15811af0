using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class CalendarTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly DateTimeOffset StartsAt = new(2030, 6, 7, 20, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("Sunday royale")]
    [InlineData(@"Stars; stripes, and C:\temp")]
    [InlineData("Ein sehr langer Titel über Flüsse, Berge und Städte in Österreich und der Schweiz 🏔️🏔️🏔️🏔️🏔️🏔️🏔️🏔️🏔️🏔️")]
    public async Task Calendar_OfAnEvent_IsAWellFormedFileWithStartTitleAndLink(string title)
    {
        var id = Schedule(title, RoyalePhase.Scheduled);

        var response = await host.Get($"/api/royales/{id}/calendar.ics");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        text.ShouldEndWith("\r\n");
        var lines = text.Split("\r\n")[..^1];
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'));
        var members = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        members[..2].ShouldBe(["BEGIN:VCALENDAR", "VERSION:2.0"]);
        members[^2].ShouldBe("END:VCALENDAR");
        members.ShouldContain("DTSTART:20300607T180000Z");
        members.ShouldContain("DTEND:20300607T182200Z");
        members.ShouldContain($"DTSTAMP:{host.Time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        members.ShouldContain("STATUS:CONFIRMED");
        members.ShouldContain($"UID:{id}@127.0.0.1");
        members.Single(member => member.StartsWith("URL:", StringComparison.Ordinal)).ShouldEndWith($"/royale/{id}");
        Unescaped(members.Single(member => member.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..]).ShouldBe(title);
    }

    [Fact]
    public async Task Calendar_OfAnEventThatWasCalledOff_SaysSo()
    {
        var response = await host.Get($"/api/royales/{Schedule("Off", RoyalePhase.Aborted)}/calendar.ics");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("STATUS:CANCELLED\r\n");
    }

    [Fact]
    public async Task Calendar_OfNoEvent_IsNotFound() =>
        (await host.Get("/api/royales/r-none/calendar.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task OpenApi_Calendar_IsDescribed()
    {
        var response = await host.Get("/openapi/v1.json");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var get = document.RootElement.GetProperty("paths").GetProperty("/api/royales/{id}/calendar.ics").GetProperty("get");
        get.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Name.ShouldStartWith("text/calendar");
    }

    private string Schedule(string title, RoyalePhase phase)
    {
        var id = $"r-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var snapshot = new RoyaleSnapshot
        {
            RoyaleId = id,
            Exists = true,
            Spec = new RoyaleSpec { Title = title, StartsAt = StartsAt, Settings = RoyaleSettings.Classic },
            Progress = new RoyaleProgress { Phase = phase },
        };
        host.Script.Royales[id] = new RoyaleStatus(snapshot, 0, 0, [], [], 0, null);
        return id;
    }

    private static string Unescaped(string text) => text
        .Replace(@"\;", ";", StringComparison.Ordinal).Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
}
