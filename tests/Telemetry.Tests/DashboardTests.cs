using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.Telemetry.Tests;

/// <summary>Orleans' dashboard on a real process: who may see it, and what nobody sees there.</summary>
public sealed class DashboardTests
{
    private static readonly string[] Pages = ["/orleans/", "/orleans/index.min.js", "/orleans/ClusterStats", "/orleans/DashboardCounters", "/orleans/GrainTypes"];
    private static readonly string[] Closed = ["/orleans/GrainState?grainId=x&grainType=y", "/orleans/grainstate", "/orleans/Trace"];

    [Fact(Timeout = Limits.TestMs)]
    public async Task Dashboard_Asked_AnswersOperatorsOnlyAndShowsNoState()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(
            new ServerSetup(folder.Path) { Arguments = ["--set", "Trivia:Telemetry:Dashboard=true", "--set", "Trivia:Gateway:Shedding:Enabled=false"] }, cancellation);
        using var http = new HttpClient { BaseAddress = server.Url };
        var player = (await (await http.PostAsJsonAsync("/api/guests", new { name = "Ada" }, cancellation)).Content.ReadFromJsonAsync<JsonElement>(cancellation))
            .GetProperty("token").GetString()!;
        var (viewer, @operator) = (await Staff(server, "viewer"), await Staff(server, "operator"));

        foreach (var page in Pages)
        {
            (await Status(http, page, null)).ShouldBe(HttpStatusCode.Unauthorized, page);
            (await Status(http, page, Bearer("wrong"))).ShouldBe(HttpStatusCode.Unauthorized, page);
            (await Status(http, page, Bearer(player))).ShouldBe(HttpStatusCode.Forbidden, page);
            (await Status(http, page, Bearer(viewer))).ShouldBe(HttpStatusCode.Forbidden, page);
            (await Status(http, page, Bearer(@operator))).ShouldBe(HttpStatusCode.OK, page);
            (await Status(http, page, Basic(@operator))).ShouldBe(HttpStatusCode.OK, page);
            (await Status(http, page, Basic(player))).ShouldBe(HttpStatusCode.Forbidden, page);
            (await Status(http, page, new AuthenticationHeaderValue("Basic", "no base 64"))).ShouldBe(HttpStatusCode.Unauthorized, page);
        }

        foreach (var page in Closed)
        {
            (await Status(http, page, null)).ShouldBe(HttpStatusCode.Unauthorized, page);
            (await Status(http, page, Bearer(server.OperatorKey))).ShouldBe(HttpStatusCode.NotFound, page);
        }

        // The way in for browsers leads nowhere else.
        (await Status(http, "/api/ops/process", Basic(@operator))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Dashboard_NotAsked_IsNotThere()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(new ServerSetup(folder.Path), TestContext.Current.CancellationToken);

        (await Status(server.Http, "/orleans/ClusterStats", Bearer(server.OperatorKey))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Staff(ServerProcess server, string role)
    {
        using var reply = await server.Http.PostAsJsonAsync(
            "/api/ops/tokens", new { name = "Grace", role }, TestContext.Current.CancellationToken);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await reply.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("token").GetString()!;
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = authorization } };
        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return reply.StatusCode;
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private static AuthenticationHeaderValue Basic(string token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"grace:{token}")));
}
