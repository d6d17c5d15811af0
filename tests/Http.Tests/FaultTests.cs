using System.Net;
using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

/// <summary>What goes wrong is said in one form, with a code, and says nothing of our insides.</summary>
public sealed class FaultTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Insides = ["   at ", "Exception", "secret cause", "Trivia.Gateway", ".cs:"];

    public static TheoryData<string, string, string?, HttpStatusCode, string> Requests => new()
    {
        { "GET", "/fault", null, HttpStatusCode.InternalServerError, ProblemCodes.Fault },
        { "GET", "/silence", null, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable },
        { "GET", "/expired", null, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable },
        { "GET", "/nothing-here", null, HttpStatusCode.NotFound, ProblemCodes.NotFound },
        { "GET", "/forgotten", null, HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized },
        { "DELETE", "/api/royales", null, HttpStatusCode.MethodNotAllowed, ProblemCodes.MethodNotAllowed },
        { "GET", "/api/ops/packs", null, HttpStatusCode.MethodNotAllowed, ProblemCodes.MethodNotAllowed },
        { "DELETE", "/api/royales", ApiHost.OperatorKey, HttpStatusCode.MethodNotAllowed, ProblemCodes.MethodNotAllowed },
        { "POST", "/api/guests", null, HttpStatusCode.BadRequest, ProblemCodes.Malformed },
        { "GET", "/api/royales/r-0000", null, HttpStatusCode.NotFound, ProblemCodes.NotFound },
        { "GET", "/api/royales/r-0000/standings?limit=x", null, HttpStatusCode.BadRequest, ProblemCodes.Malformed },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Refusal_OfEveryKind_IsAProblemAndNoMore(string method, string path, string? bearer, HttpStatusCode status, string code)
    {
        var response = await host.Send(new HttpMethod(method), path, bearer);

        var problem = await response.ShouldRefuse(status, code);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.EnumerateObject().Select(member => member.Name)
            .Except(["type", "title", "status", "detail", "code", "errors", "traceId"]).ShouldBeEmpty();
        foreach (var inside in Insides)
        {
            problem.ToString().ShouldNotContain(inside);
        }
    }

    [Fact]
    public async Task Silence_OfTheCluster_SaysWhenToComeAgain() =>
        (await host.Get("/silence")).Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Body_OfAnotherKind_IsRefused() =>
        await (await host.Send(HttpMethod.Post, "/api/guests", body: new StringContent("name=Ada", null, "application/x-www-form-urlencoded")))
            .ShouldRefuse(HttpStatusCode.UnsupportedMediaType, ProblemCodes.WrongMediaType);

    [Theory]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"name":{"a":1}}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Body_ThatIsNoGuest_IsMalformed(string body) =>
        await (await host.Send(HttpMethod.Post, "/api/guests", body: new StringContent(body, null, "application/json")))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    [Fact]
    public async Task Body_NestedWithoutEnd_IsMalformed()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 10_000));

        await (await host.Send(HttpMethod.Post, "/api/guests", body: new StringContent(nested, null, "application/json")))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
    }

    [Fact]
    public async Task Probes_OfAWorkingProcess_AreWell()
    {
        (await host.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var metrics = await host.Get("/metrics", ApiHost.OperatorKey);
        metrics.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await metrics.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("http_server_request_duration");
        var document = await (await host.Get("/openapi/v1.json")).Read<JsonElement>();
        document.GetProperty("info").GetProperty("title").GetString().ShouldBe("Trivia.Orleans");
    }
}
