using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Gateway.Http;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

/// <summary>Whoever writes a client reads <c>docs/PROTOCOL.md</c>: it says all of what there is, and nothing else.</summary>
public sealed class ProtocolTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>On every event to a room; the page says so once.</summary>
    private static readonly string[] OfEveryEvent = ["royale", "lobby", "epoch", "sequence"];

    public static TheoryData<string, Type> Tables => new()
    {
        { "### JoinReply", typeof(JoinReply) },
        { "### Seat", typeof(SeatFrame) },
        { "### Royale", typeof(RoyaleFrame) },
        { "### AnswerReply", typeof(AnswerReply) },
        { "### StandingReply", typeof(StandingReply) },
        { "### Prediction", typeof(PredictionFrame) },
        { "### ContendersReply", typeof(ContendersReply) },
        { "### PredictReply", typeof(PredictReply) },
        { "### FeedbackReply", typeof(FeedbackReply) },
        { "### question", typeof(QuestionFrame) },
        { "### reveal", typeof(RevealFrame) },
        { "### cut", typeof(CutFrame) },
        { "### Event", typeof(RoyaleReply) },
        { "### Profile", typeof(ProfileReply) },
        { "### leaderboard", typeof(LeaderboardFrame) },
        { "### LobbySettings", typeof(LobbySettingsFrame) },
        { "### LobbyReply", typeof(LobbyReply) },
        { "### lobby", typeof(LobbyFrame) },
        { "### lobbyQuestion", typeof(LobbyQuestionFrame) },
        { "### lobbyReveal", typeof(LobbyRevealFrame) },
    };

    public static TheoryData<string, Type> Sentences => new()
    {
        { "### Contender", typeof(ContenderFrame) },
        { "### feedback", typeof(FeedbackFrame) },
        { "### generation", typeof(GenerationFrame) },
        { "### ActReply", typeof(ActReply) },
        { "### LobbyListReply", typeof(LobbyListReply) },
        { "### LobbyListItem", typeof(LobbyListItem) },
        { "### lobby", typeof(LobbyPlayerFrame) },
        { "### lobbySeat", typeof(LobbySeatFrame) },
        { "### lobbyReveal", typeof(LobbyFastFrame) },
        { "### lobbyReveal", typeof(LobbyResultFrame) },
        { "### lobbyFinish", typeof(LobbyFinishFrame) },
        { "### lobbyFinish", typeof(LobbyStandingFrame) },
        { "### lobbyClosed", typeof(LobbyClosedFrame) },
        { "### lobbies", typeof(LobbyListFrame) },
        { "### fanfare", typeof(FanfareFrame) },
        { "### chain", typeof(ChainFrame) },
        { "### steal", typeof(StealFrame) },
        { "### crowd", typeof(CrowdFrame) },
        { "### emotes", typeof(EmotesFrame) },
        { "### agreed", typeof(AgreedFrame) },
        { "### poll", typeof(PollFrame) },
        { "### boss", typeof(BossFrame) },
        { "### bossEnd", typeof(BossEndFrame) },
        { "### survivors", typeof(SurvivorsFrame) },
        { "### chat", typeof(ChatFrame) },
        { "### lobbyOut", typeof(LobbyOutFrame) },
        { "### reel", typeof(ReelFrame) },
        { "### card", typeof(CardFrame) },
        { "### unmasked", typeof(UnmaskedFrame) },
        { "### out", typeof(OutFrame) },
        { "### back", typeof(BackFrame) },
        { "### void", typeof(VoidFrame) },
        { "### phase", typeof(PhaseFrame) },
        { "### seats", typeof(SeatsFrame) },
        { "### finish", typeof(FinishFrame) },
        { "### move", typeof(MoveFrame) },
        { "### Generation", typeof(GenerationReply) },
        { "### Generation", typeof(GeneratedQuestionItem) },
        { "### Event", typeof(RoyaleListItem) },
        { "### Standings", typeof(StandingsReply) },
        { "### Standings", typeof(StandingsItem) },
        { "### The reel of a game", typeof(ReelReply) },
        { "### Receipt", typeof(ReceiptReply) },
        { "### Receipt", typeof(ReceiptAnswer) },
        { "### Receipt", typeof(ReceiptCut) },
        { "### Receipt", typeof(ReceiptKeysReply) },
        { "### Receipt", typeof(ReceiptKeyItem) },
        { "### Topics", typeof(PlayableTopicsReply) },
        { "### Topics", typeof(PlayableTopicItem) },
        { "### leaderboard", typeof(LeaderFrame) },
        { "### presence", typeof(PresenceFrame) },
        { "### presence", typeof(FriendPlaceFrame) },
        { "### presence", typeof(PlaceFrame) },
        { "### One's data", typeof(ExportReply) },
        { "### One's data", typeof(ExportedRoyale) },
        { "### One's data", typeof(ErasedReply) },
        { "### Friends", typeof(FriendsReply) },
        { "### Friends", typeof(FriendItem) },
        { "### Friends", typeof(TieReply) },
        { "### Profile", typeof(UnlockedItem) },
        { "### Profile", typeof(RankReply) },
        { "### Profile", typeof(RankItem) },
        { "### Profile", typeof(MeReply) },
        { "### Profile", typeof(GameItem) },
        { "### Profile", typeof(AvatarItem) },
        { "### Profile", typeof(AchievementItem) },
    };

    [Fact]
    public void Methods_OnThePage_AreThoseOfTheHub()
    {
        var methods = ProtocolPage.FirstColumn(Until(ProtocolPage.Section("## 4. Methods"), "### ")).Order().ToList();

        methods.ShouldBe(Constants(typeof(HubNames)).Where(name => char.IsUpper(name[0])).Order());
        var hub = typeof(ApiOptions).Assembly.GetTypes().Single(type => typeof(Hub).IsAssignableFrom(type));
        hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName)
            .Select(method => method.Name).Order().ShouldBe(methods);
    }

    [Fact]
    public void Events_OnThePage_AreThoseOfTheHub() =>
        ProtocolPage.Headings(ProtocolPage.Section("## 5. Events"), "###").Order()
            .ShouldBe(Constants(typeof(HubNames)).Where(name => char.IsLower(name[0])).Order());

    [Fact]
    public void Codes_OnThePage_AreAll()
    {
        var section = ProtocolPage.Section("## 8. Codes");
        var replies = Until(section, "HTTP refusals");

        ProtocolPage.FirstColumn(replies).Order().ShouldBe(Constants(typeof(RefusalCodes)).Order());
        ProtocolPage.FirstColumn(section.Skip(replies.Count)).Order().ShouldBe(Constants(typeof(ProblemCodes)).Order());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_OfAnObject_HasItsMembers(string heading, Type type) =>
        ProtocolPage.FirstColumn(ProtocolPage.Section(heading)).Union(OfEveryEvent).Order()
            .ShouldBe(Members(type).Union(OfEveryEvent).Order());

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_AboutAnObject_NamesItsMembers(string heading, Type type)
    {
        var named = ProtocolPage.Section(heading).SelectMany(ProtocolPage.Names).Union(OfEveryEvent);

        Members(type).Except(named).ShouldBeEmpty();
    }

    [Fact]
    public void Requests_OnThePage_AreThoseThatAreMapped()
    {
        var written = ProtocolPage.FirstColumn(ProtocolPage.Section("## 11. The HTTP API"))
            .Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(request => request.Split('?')[0]).Order();

        written.ShouldBe(Mapped().Select(endpoint => endpoint.Request).Order());
    }

    [Fact]
    public async Task Description_EveryRequest_HasItsNameRepliesAndRefusals()
    {
        var paths = (await (await host.Get("/openapi/v1.json")).Read<JsonElement>()).GetProperty("paths");

        foreach (var (request, endpoint) in Mapped().Where(mapped => mapped.Request.Contains(" /api/", StringComparison.Ordinal)))
        {
            var (method, path) = (request.Split(' ')[0].ToLowerInvariant(), request.Split(' ')[1]);
            var operation = paths.GetProperty(path).GetProperty(method);
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty(request);
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(request);
            var responses = operation.GetProperty("responses").EnumerateObject().ToDictionary(response => response.Name, response => response.Value);
            responses.ShouldContain(response => response.Key.StartsWith('2') && IsDescribed(response.Value.GetProperty("content")), request);
            foreach (var status in Refusals(path, operation, endpoint))
            {
                responses.Keys.ShouldContain(status, request);
                responses[status].GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue(request);
            }
        }
    }

    /// <summary>Whether a reply is an object of the API's own, or a file of a kind that others have described.</summary>
    private static bool IsDescribed(JsonElement content) =>
        content.ToString().Contains("$ref", StringComparison.Ordinal)
        || content.EnumerateObject().Any(type => type.Name.StartsWith("text/calendar", StringComparison.Ordinal));

    private static IEnumerable<string> Refusals(string path, JsonElement operation, RouteEndpoint endpoint)
    {
        yield return "429";
        yield return "503";
        if (!endpoint.Metadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any())
        {
            yield return "401";
            yield return "403";
        }

        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            yield return "404";
        }

        if (operation.TryGetProperty("requestBody", out _))
        {
            yield return "400";
        }
    }

    private IEnumerable<(string Request, RouteEndpoint Endpoint)> Mapped() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where !ApiHost.OwnPaths.Contains(path)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get]
        select ($"{method} {path}", endpoint);

    private static List<string> Until(IEnumerable<string> section, string start) =>
        [.. section.TakeWhile(line => !line.StartsWith(start, StringComparison.Ordinal))];

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties().Where(property => property.GetMethod is { IsStatic: false })
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
