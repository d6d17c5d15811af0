using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>Requests of players and passers-by that make no sense, or more sense than they should.</summary>
internal static class HttpAbuses
{
    private const int SignInsAtOnce = 30;

    public static IEnumerable<AbuseCase> All =>
    [
        SignIn("nothing", "400 malformed", ""),
        SignIn("half a JSON object", "400 malformed", """{"name":"""),
        SignIn("an array", "400 malformed", "[]"),
        SignIn("null", "400 malformed", "null"),
        SignIn("a name that is a number", "400 malformed", """{"name":1}"""),
        SignIn("no name", "400 badName", "{}"),
        SignIn("a name of nothing that can be seen", "400 badName", """{"name":"\u200b\u202e "}"""),
        SignIn("a name of 25 characters", "400 badName", """{"name":"aaaaaaaaaaaaaaaaaaaaaaaaa"}"""),
        SignIn("a name of a megabyte", "413 tooLarge", $$"""{"name":"{{new string('a', 1_000_000)}}"}"""),
        SignIn("a ticket of one's own", "403 ticketInvalid", """{"name":"Mallory","ticket":"free"}"""),
        new("sign in: form fields", "415 wrongMediaType", abuser => abuser.Ask(
            HttpMethod.Post, "/api/guests", body: "name=Mallory", contentType: "application/x-www-form-urlencoded")),
        new("sign in: 30 at once", "20 × 200, 10 × 429 tooMany", ManySignIns),
        Get("an event that is none", "404 notFound", "/api/royales/r-nowhere"),
        Get("an id that climbs", "404 notFound", "/api/royales/..%2f..%2fetc%2fpasswd"),
        Get("an id that climbs with a back slash", "404 notFound", "/api/royales/..%5c..%5ctrivia.db"),
        Get("an id with a zero byte", "400", "/api/royales/r-1%00"),
        Get("an id that is markup", "404 notFound", "/api/royales/%3Cscript%3E"),
        Get("an id in capitals", "404 notFound", "/api/royales/R-1"),
        Get("an id of 4,000 characters", "404 notFound", $"/api/royales/r-{new string('a', 4_000)}"),
        Get("standings below the first row", "400 malformed", "/api/royales/{live}/standings?offset=-1"),
        Get("standings without a row", "400 malformed", "/api/royales/{live}/standings?limit=0"),
        Get("standings of too many rows", "400 malformed", "/api/royales/{live}/standings?limit=2000000000"),
        Get("standings that no integer counts", "400 malformed", "/api/royales/{live}/standings?limit=1e9"),
        Get("standings of a cut that was never made", "404 notFound", "/api/royales/{live}/standings?cut=99999"),
        Get("standings of a cut before the first", "404 notFound", "/api/royales/{live}/standings?cut=-1"),
        Get("topics that no integer counts", "400 malformed", "/api/topics?limit=1e9"),
        Get("topics by a search of 4,000 characters", "400 malformed", $"/api/topics?search={new string('a', 4_000)}"),
        Get("a receipt of nobody", "401 unauthorized", "/api/royales/{live}/receipt"),
        new("receipt: without a seat", "404 notSeated", async abuser =>
            await abuser.Ask(HttpMethod.Get, $"/api/royales/{abuser.Target.Royale}/receipt", await abuser.Token())),
        new("receipt: of staff", "403 forbidden", abuser =>
            abuser.Ask(HttpMethod.Get, $"/api/royales/{abuser.Target.Royale}/receipt", abuser.Target.StaffTokens["admin"])),
        new("events: deleted", "405 methodNotAllowed", abuser => abuser.Ask(HttpMethod.Delete, $"/api/royales/{abuser.Target.Royale}")),
        Get("a path that is none", "404 notFound", "/api/nothing"),
        Get("metrics of nobody", "401 unauthorized", "/metrics"),
        Raw("a path above the web page", "404", "GET /../../data/keys/operator.key HTTP/1.1"),
        Raw("an encoded path above the web page", "404", "GET /%2e%2e/%2e%2e/keys/operator.key HTTP/1.1"),
        Raw("a line that is no request", "400", "HELLO"),
        Raw("a header of 100,000 bytes", "431", $"GET / HTTP/1.1\r\nX-Large: {new string('a', 100_000)}"),
        Raw("two lengths of one body", "400", "POST /api/guests HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 5"),
        Raw("a body of 100 MB announced", "413", "POST /api/guests HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100000000"),
    ];

    private static AbuseCase SignIn(string name, string expected, string body) =>
        new($"sign in: {name}", expected, abuser => abuser.Ask(HttpMethod.Post, "/api/guests", body: body));

    private static AbuseCase Get(string name, string expected, string path) => new($"get: {name}", expected, abuser =>
        abuser.Ask(HttpMethod.Get, path.Replace("{live}", abuser.Target.Royale, StringComparison.Ordinal)));

    private static AbuseCase Raw(string name, string expected, string head) =>
        new($"bytes: {name}", expected, abuser => StatusOf(abuser, head));

    private static async Task<string> ManySignIns(Abuser abuser)
    {
        var replies = new List<string>();
        foreach (var _ in Enumerable.Range(0, SignInsAtOnce))
        {
            replies.Add(await abuser.Ask(HttpMethod.Post, "/api/guests", body: """{"name":"Mallory"}"""));
        }

        return string.Join(", ", replies.CountBy(reply => reply).Select(count => $"{count.Value} × {count.Key}"));
    }

    /// <summary>Sends a head that no decent client would, and reads the status.</summary>
    private static async Task<string> StatusOf(Abuser abuser, string head)
    {
        using var socket = await Sockets.Connect(abuser.Address, abuser.Target.Server.Url.Port, TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(socket);
        try
        {
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(head + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It has heard enough; what it thinks of it is there to be read.
        }

        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return line?.Split(' ') is [_, var status, ..] && int.TryParse(status, CultureInfo.InvariantCulture, out _) ? status : $"{line}";
    }
}
