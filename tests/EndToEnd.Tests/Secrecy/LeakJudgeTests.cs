using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>What the judge of the tape would find, if it were there: one leak is put on an innocent tape at a time.</summary>
public sealed class LeakJudgeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset BeforeOpening = Start.AddSeconds(1);
    private static readonly DateTimeOffset Opening = Start.AddSeconds(2);
    private static readonly DateTimeOffset WhileOpen = Start.AddSeconds(3);
    private static readonly DateTimeOffset Reveal = Start.AddSeconds(4);
    private static readonly DateTimeOffset Afterwards = Start.AddSeconds(6);

    private readonly CanaryPack pack = new(3);
    private readonly byte[] seed = RandomNumberGenerator.GetBytes(32);

    private CanaryQuestion Asked => pack.Questions[0];

    [Theory]
    [InlineData(WireFormat.MessagePack)]
    [InlineData(WireFormat.Json)]
    internal void Leaks_InnocentShow_AreNone(WireFormat format) => Judge(format).ShouldBeEmpty();

    [Fact]
    internal void Leaks_RightOptionInAnyForm_IsFoundUntilTheReveal()
    {
        foreach (var (form, text) in Written(Asked.Correct))
        {
            Judge(Http(WhileOpen, text)).ShouldHaveSingleItem().ShouldContain("right option", customMessage: form);
            Judge(Socket(WhileOpen, text)).ShouldHaveSingleItem().ShouldContain("right option", customMessage: form);
            Judge(Http(Reveal, text)).ShouldBeEmpty(form);
        }
    }

    [Fact]
    public void Leaks_AnyTextBeforeTheOpening_IsFound()
    {
        foreach (var secret in Asked.All)
        {
            Judge(Http(BeforeOpening, CanaryPack.TextOf(secret))).ShouldHaveSingleItem().ShouldContain(secret.Name);
        }
    }

    [Fact]
    public void Leaks_QuestionThatIsNeverAsked_IsFoundAtAnyTime() =>
        Judge(Http(Afterwards, CanaryPack.TextOf(pack.Questions[2].Correct))).ShouldHaveSingleItem();

    [Fact]
    public void Leaks_ExplanationOrSecondCopyInAQuestionFrame_IsFound()
    {
        Judge(Told(Opening, HubNames.Question, Question() with { Topic = CanaryPack.TextOf(Asked.Explanation) })).ShouldHaveSingleItem();
        Judge(Told(Opening, HubNames.Question, Question() with { Topic = CanaryPack.TextOf(Asked.Correct) })).ShouldHaveSingleItem();
    }

    [Fact]
    public void Leaks_PlaceOfTheRightOption_IsFound()
    {
        // A client that ignores unknown members would never notice.
        var hinted = Encoding.UTF8.GetString(Bytes(WireFormat.Json, HubNames.Question, Question()))
            .Replace("\"alive\":", "\"hint\":1,\"alive\":", StringComparison.Ordinal);
        Judge(Parsed(WireFormat.Json, WhileOpen, Encoding.UTF8.GetBytes(hinted), Question())).ShouldHaveSingleItem().ShouldContain("more than its type");

        Judge(Socket(WhileOpen, """{"correct":1}""")).ShouldHaveSingleItem().ShouldContain("right options named");
        Judge(Receipt(WhileOpen), Event(WhileOpen, "staged")).ShouldHaveSingleItem().ShouldContain("right option of round 1");
        Judge(Receipt(WhileOpen), Event(WhileOpen, "locked")).ShouldHaveSingleItem();
        Judge(Receipt(Afterwards), Event(Afterwards, "revealed")).ShouldBeEmpty();
    }

    [Fact]
    public void Leaks_SeedAndKeys_AreFoundUntilTheEndAndForEver()
    {
        var secrets = new EventSecrets(seed);
        foreach (var key in secrets.Keys)
        {
            Judge(Http(Afterwards, Convert.ToBase64String(key.Value))).ShouldHaveSingleItem().ShouldContain(key.Name);
        }

        foreach (var (form, text) in Written(secrets.Seed))
        {
            Judge(Http(WhileOpen, text)).ShouldHaveSingleItem().ShouldContain("seed", customMessage: form);
            Judge(Http(Afterwards, text)).ShouldBeEmpty(form);
        }
    }

    [Fact]
    public void LeaksOfLog_AnyTextAtAll_IsFound()
    {
        var judge = new LeakJudge(pack, Show(WireFormat.Json), seed);

        judge.LeaksOfLog(["info: Royale r-1 staged round 1."]).ShouldBeEmpty();
        foreach (var (form, text) in Written(Asked.Correct))
        {
            judge.LeaksOfLog([$"dbug: took {text} in"]).ShouldHaveSingleItem().ShouldContain("right option", customMessage: form);
        }
    }

    private static IEnumerable<(string Form, string Text)> Written(Secret secret)
    {
        var text = Encoding.Latin1.GetString(secret.Value);
        for (var before = 0; before < 4; before++)
        {
            byte[] within = [.. new byte[before], .. secret.Value, 1, 2];
            yield return ($"base64 after {before}", Convert.ToBase64String(within));
            yield return ($"base64url after {before}", System.Buffers.Text.Base64Url.EncodeToString(within));
            yield return ($"base64 in JSON after {before}", JsonSerializer.Serialize(within));
        }

        yield return ("plain", $"<{text}>");
        yield return ("hexadecimal", Convert.ToHexString(secret.Value));
        yield return ("hexadecimal, small", Convert.ToHexStringLower(secret.Value));
        yield return ("JSON escapes", string.Concat(text.Select(letter => $"\\u{(int)letter:x4}")));
        yield return ("percent", string.Concat(text.Select(letter => $"%{(int)letter:X2}")));
        yield return ("UTF-16", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text)));
    }

    private static HttpTake Http(DateTimeOffset at, string body) =>
        new("GET /api/royales as nobody", at, Encoding.Latin1.GetBytes(body), "/api/royales", Encoding.Latin1.GetBytes(body), IsSuccess: true);

    private static HttpTake Receipt(DateTimeOffset at)
    {
        var body = """{"answers":[{"round":1,"choice":2,"correct":1}]}"""u8.ToArray();
        return new("GET receipt as a player", at, body, "/api/royales/r-1/receipt", body, IsSuccess: true);
    }

    private static HttpTake Event(DateTimeOffset at, string phase)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"phase":"{{phase}}","round":1}""");
        return new("GET event as a player", at.AddMilliseconds(1), body, "/api/royales/r-1", body, IsSuccess: true);
    }

    private static SocketTake Socket(DateTimeOffset at, string text) =>
        new("p", at, Encoding.Latin1.GetBytes(text), WireFormat.Json, []);

    private static SocketTake Told(DateTimeOffset at, string name, object frame, WireFormat format = WireFormat.MessagePack) =>
        Parsed(format, at, Bytes(format, name, frame), frame, name);

    private static SocketTake Parsed(WireFormat format, DateTimeOffset at, byte[] bytes, object frame, string name = HubNames.Question) =>
        new("p", at, bytes, format, [new WireMessage(new InvocationMessage(name, [frame]), bytes)]);

    private static byte[] Bytes(WireFormat format, string name, object frame) =>
        format.Protocol().GetMessageBytes(new InvocationMessage(name, [frame])).ToArray();

    private List<string> Judge(WireFormat format) => [.. new LeakJudge(pack, Show(format), seed).Leaks()];

    private List<string> Judge(params Take[] leaks) => [.. new LeakJudge(pack, [.. Show(WireFormat.MessagePack), .. leaks], seed).Leaks()];

    private List<Take> Show(WireFormat format) =>
    [
        Told(Opening, HubNames.Question, Question(), format),
        Http(WhileOpen, """{"phase":"staged"}"""),
        Told(Reveal, HubNames.Reveal, RevealOf(), format),
        Told(Afterwards, HubNames.Finish, Finish(), format),
    ];

    private QuestionFrame Question() => new()
    {
        Royale = "r-1",
        Epoch = 1,
        Sequence = 1,
        Round = 1,
        Number = 1,
        Topic = pack.Topic,
        Body = CanaryPack.TextOf(Asked.Body),
        Options = [.. Asked.Options.Select(CanaryPack.TextOf)],
        WindowMs = 1_000,
        RemainingMs = 1_000,
        SuddenDeath = false,
        CutFollows = false,
        Alive = 10,
    };

    private RevealFrame RevealOf() => new()
    {
        Royale = "r-1",
        Epoch = 1,
        Sequence = 2,
        Round = 1,
        Number = 1,
        Correct = 0,
        Explanation = CanaryPack.TextOf(Asked.Explanation),
        Picks = [1, 2, 3, 4],
        Alive = 10,
        Scores = [500, 10],
        LineScore = 0,
        ShowMs = 100,
        Hovers = [0, 0, 0, 0],
    };

    private FinishFrame Finish() => new()
    {
        Royale = "r-1",
        Epoch = 1,
        Sequence = 3,
        WinnerId = "p-1",
        WinnerName = "Ada",
        WinnerScore = 1,
        Seed = Convert.ToHexStringLower(seed),
        Questions = 1,
        Players = 10,
    };
}
