namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>What staff alone may do, tried by others; and what not even staff may do.</summary>
internal static class OperatorAbuses
{
    private const string Schedule = "/api/ops/royales";
    private const string Packs = "/api/ops/packs";
    private const string JsonLines = "application/jsonl";

    private static readonly (HttpMethod Method, string Path)[] Endpoints =
    [
        (HttpMethod.Post, Schedule),
        (HttpMethod.Post, Schedule + "/{live}/start"),
        (HttpMethod.Post, Schedule + "/{live}/pause"),
        (HttpMethod.Post, Schedule + "/{live}/resume"),
        (HttpMethod.Post, Schedule + "/{live}/abort"),
        (HttpMethod.Post, Schedule + "/{live}/void"),
        (HttpMethod.Get, Schedule + "/{live}/status"),
        (HttpMethod.Post, Packs),
        (HttpMethod.Post, "/api/ops/tickets"),
        (HttpMethod.Post, "/api/ops/tokens"),
        (HttpMethod.Get, "/api/ops/topics"),
        (HttpMethod.Get, "/api/ops/audit"),
        (HttpMethod.Get, "/api/ops/process"),
    ];

    public static IEnumerable<AbuseCase> All =>
    [
        .. Endpoints.SelectMany(endpoint => Intruders(endpoint.Method, endpoint.Path)),
        .. Endpoints[..6].SelectMany(endpoint => (AbuseCase[])[Staff("viewer", endpoint.Path), Staff("content", endpoint.Path)]),
        Staff("viewer", Packs),
        Staff("operator", Packs),
        Staff("viewer", "/api/ops/tickets"),
        Staff("content", "/api/ops/tickets"),
        Staff("operator", "/api/ops/tokens"),
        Staff("content", "/api/ops/tokens"),
        .. Nonsense,
        .. BadPacks,
    ];

    private static IEnumerable<AbuseCase> Nonsense =>
    [
        Post("no JSON", "400 malformed", Schedule, "what?"),
        Post("null", "400 malformed", Schedule, "null"),
        Post("form fields", "415 wrongMediaType", Schedule, "title=x", "application/x-www-form-urlencoded"),
        Post("an empty event", "400 invalid", Schedule, "{}"),
        Post("a title of 1,000 characters", "400 invalid", Schedule, $$"""{"now":true,"title":"{{new string('x', 1_000)}}"}"""),
        Post("two starts", "400 invalid", Schedule, """{"title":"x","now":true,"startsInMs":1000}"""),
        Post("a start in a thousand years", "400 invalid", Schedule, """{"title":"x","startsAt":"3026-01-01T00:00:00Z"}"""),
        Post("a start that no clock knows", "400 invalid", Schedule, """{"title":"x","startsInMs":9223372036854775807}"""),
        Post("a preset of one's own", "400 invalid", Schedule, """{"title":"x","now":true,"preset":"endless"}"""),
        Post("a billion seats", "400 invalid", Schedule, Settings("\"capacity\":1000000000")),
        Post("seats below nothing", "400 invalid", Schedule, Settings("\"capacity\":-1")),
        Post("a window of nothing", "400 invalid", Schedule, Settings("\"windowMs\":0")),
        Post("a cut of everybody", "400 invalid", Schedule, Settings("\"cutFraction\":1.0")),
        Post("a setting that no integer holds", "400 malformed", Schedule, Settings("\"windowMs\":99999999999")),
        Post("more topics than there may be", "400 invalid", Schedule, $$"""{"title":"x","now":true,"topics":[{{string.Join(',', Enumerable.Repeat("\"t\"", 50))}}]}"""),
        Post("a topic that climbs", "400 invalid", Schedule, """{"title":"x","now":true,"topics":["../../etc"]}"""),
        Post("a command id that is too short", "400 malformed", Schedule, """{"title":"x","now":true,"commandId":"x"}"""),
        Post("a reason of 300 characters", "400 malformed", Schedule + "/{live}/pause", $$"""{"reason":"{{new string('x', 300)}}"}"""),
        Post("the start of an event that is none", "404 notFound", Schedule + "/r-nowhere/start", "{}"),
        Post("the pause of a path", "404 notFound", Schedule + "/..%2f..%2fetc/pause", "{}"),
        Post("voiding a round to come", "409 wrongPhase", Schedule + "/{live}/void", """{"round":9999}"""),
        Post("voiding a round before the first", "409 wrongPhase", Schedule + "/{live}/void", """{"round":-1}"""),
        Post("an end that nobody confirmed", "409 notConfirmed", Schedule + "/{live}/abort", """{"confirmation":"yes"}"""),
        Post("a ticket for nobody", "400 malformed", "/api/ops/tickets", """{"players":0}"""),
        Post("a ticket for two billion", "400 malformed", "/api/ops/tickets", """{"players":2000000000}"""),
        Post("a token of a role that is none", "400 malformed", "/api/ops/tokens", """{"name":"x","role":"root"}"""),
        Post("a token for ever", "400 malformed", "/api/ops/tokens", """{"name":"x","role":"viewer","lifetimeHours":1000000}"""),
        new("nonsense: an audit of two billion lines", "400 malformed", abuser =>
            abuser.Ask(HttpMethod.Get, "/api/ops/audit?limit=2000000000", abuser.Target.StaffTokens["admin"])),
    ];

    private static IEnumerable<AbuseCase> BadPacks =>
    [
        Post("an empty pack", "400 badPack", Packs, "", JsonLines),
        Post("a pack that is no JSON", "400 badPack", Packs, "id;topic;body", JsonLines),
        Post("a pack of bytes", "400 badPack", Packs, new string('\0', 1_000), "application/octet-stream"),
        Post("a pack of null", "400 badPack", Packs, "null", JsonLines),
        Post("a pack without distractors", "400 badPack", Packs, """{"id":"a-1","topic":"t","body":"b","correct":"c","distractors":null}""", JsonLines),
        Post("a pack that is a picture", "415 wrongMediaType", Packs, "GIF89a", "image/gif"),
        Post("a pack of 6 MB", "413 tooLarge", Packs, new string('x', 6 * 1024 * 1024), JsonLines),
        new("nonsense: a question that moves to another topic", "400 badPack", abuser => abuser.Ask(
            HttpMethod.Post,
            Packs + "?synthetic=true",
            abuser.Target.StaffTokens["content"],
            $$"""{"id":"{{abuser.Target.Pack.Questions[0].Id}}","topic":"elsewhere","body":"b","correct":"c","distractors":["d","e","f"]}""",
            JsonLines)),
    ];

    private static IEnumerable<AbuseCase> Intruders(HttpMethod method, string path)
    {
        yield return Intruder("nobody", "401 unauthorized", _ => Task.FromResult<string?>(null));
        yield return Intruder("a player", "403 forbidden", async abuser => await abuser.Token());
        yield return Intruder("a player with an admin's claims", "401 unauthorized", async abuser => Tokens.Promoted(await abuser.Token()));
        yield return Intruder("an admin without a signature", "401 unauthorized", abuser => Task.FromResult<string?>(Tokens.Unsigned(abuser.Target.StaffTokens["admin"])));
        yield return Intruder("the wrong key", "401 unauthorized", _ => Task.FromResult<string?>("not-the-operator-key-of-this-server"));
        yield return Intruder("a ticket", "401 unauthorized", abuser => Task.FromResult<string?>(abuser.Target.Ticket));
        yield return new($"{method} {path} by the wrong key in its own header", "401 unauthorized", abuser =>
            abuser.Ask(method, At(path, abuser), body: BodyOf(method), contentType: TypeOf(path), operatorKey: "not-the-operator-key-of-this-server"));

        AbuseCase Intruder(string who, string expected, Func<Abuser, Task<string?>> token) => new($"{method} {path} by {who}", expected, async abuser =>
            await abuser.Ask(method, At(path, abuser), await token(abuser), BodyOf(method), TypeOf(path)));
    }

    private static AbuseCase Staff(string role, string path) => new($"{path} by a {role}", "403 forbidden", abuser =>
        abuser.Ask(HttpMethod.Post, At(path, abuser), abuser.Target.StaffTokens[role], "{}", TypeOf(path)));

    private static AbuseCase Post(string name, string expected, string path, string body, string contentType = "application/json") =>
        new($"nonsense: {name}", expected, abuser =>
            abuser.Ask(HttpMethod.Post, At(path, abuser), abuser.Target.StaffTokens["admin"], body, contentType));

    private static string Settings(string setting) => """{"title":"x","now":true,"settings":{""" + setting + "}}";

    private static string At(string path, Abuser abuser) => path.Replace("{live}", abuser.Target.Royale, StringComparison.Ordinal);

    private static string TypeOf(string path) => path == Packs ? JsonLines : "application/json";

    private static string? BodyOf(HttpMethod method) => method == HttpMethod.Post ? "{}" : null;
}
