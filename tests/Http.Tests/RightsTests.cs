using System.Net;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class RightsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Everyone = [StaffRole.Viewer, StaffRole.Content, StaffRole.Operator, StaffRole.Admin];

    public static TheoryData<string, string, string[]> Endpoints => new()
    {
        { "GET", "/api/ops/royales/r-0000/status", [StaffRole.Viewer, StaffRole.Operator, StaffRole.Admin] },
        { "GET", "/api/ops/audit", [StaffRole.Viewer, StaffRole.Operator, StaffRole.Admin] },
        { "GET", "/api/ops/process", [StaffRole.Viewer, StaffRole.Operator, StaffRole.Admin] },
        { "GET", "/api/ops/mechanics", Everyone },
        { "POST", "/api/ops/mechanics", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/reels/take-down", [StaffRole.Operator, StaffRole.Admin] },
        { "GET", "/metrics", [StaffRole.Viewer, StaffRole.Operator, StaffRole.Admin] },
        { "GET", "/api/ops/topics", Everyone },
        { "POST", "/api/ops/royales", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/royales/r-0000/start", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/royales/r-0000/pause", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/royales/r-0000/resume", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/royales/r-0000/abort", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/royales/r-0000/void", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/tickets", [StaffRole.Operator, StaffRole.Admin] },
        { "POST", "/api/ops/packs", [StaffRole.Content, StaffRole.Admin] },
        { "POST", "/api/ops/generation", [StaffRole.Content, StaffRole.Admin] },
        { "GET", "/api/ops/generation", [StaffRole.Content, StaffRole.Admin] },
        { "GET", "/api/ops/generation/g-0/questions", [StaffRole.Content, StaffRole.Admin] },
        { "POST", "/api/ops/generation/g-0/review", [StaffRole.Content, StaffRole.Admin] },
        { "DELETE", "/api/ops/generation/g-0", [StaffRole.Content, StaffRole.Admin] },
        { "GET", "/api/ops/topics/geography/questions", [StaffRole.Content, StaffRole.Admin] },
        { "GET", "/api/ops/reviews", [StaffRole.Content, StaffRole.Admin] },
        { "GET", "/api/ops/questions/geo-001", [StaffRole.Content, StaffRole.Admin] },
        { "POST", "/api/ops/questions/geo-001/review", [StaffRole.Content, StaffRole.Admin] },
        { "POST", "/api/ops/datasets", [StaffRole.Content, StaffRole.Admin] },
        { "POST", "/api/ops/tokens", [StaffRole.Admin] },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Ops_EachRole_HasItsRightsAndNoOthers(string method, string path, string[] allowed)
    {
        foreach (var role in Everyone)
        {
            var response = await host.Send(new HttpMethod(method), path, host.Staff(role));
            (response.StatusCode == HttpStatusCode.Forbidden).ShouldBe(!allowed.Contains(role), role);
            response.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, role);
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Ops_PlayerOrNobody_IsRefused(string method, string path, string[] allowed)
    {
        allowed.ShouldNotBeEmpty();
        var guest = await host.Guest();
        await (await host.Send(new HttpMethod(method), path, guest.Token))
            .ShouldRefuse(HttpStatusCode.Forbidden, ProblemCodes.Forbidden);
        await (await host.Send(new HttpMethod(method), path))
            .ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
    }

    [Fact]
    public async Task OperatorKey_InEitherHeader_IsAdmin()
    {
        (await host.Get("/api/ops/process", ApiHost.OperatorKey)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/ops/process")
        {
            Headers = { { "X-Operator-Key", ApiHost.OperatorKey } },
        };
        (await host.Send(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a-key-for-tests-only-0123456788")]
    [InlineData("wrong")]
    public async Task OperatorKey_Wrong_IsRefused(string key) =>
        await (await host.Get("/api/ops/process", key)).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);

    [Fact]
    public async Task StaffToken_Expired_IsRefused()
    {
        var token = host.Staff(StaffRole.Admin);
        host.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        await (await host.Get("/api/ops/process", token)).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
    }

    [Fact]
    public async Task Token_PayloadChanged_IsRefused()
    {
        var parts = host.Staff(StaffRole.Viewer).Split('.');
        var forged = string.Join('.', parts[0], host.Staff(StaffRole.Admin).Split('.')[1], parts[2]);

        await (await host.Get("/api/ops/process", forged)).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
    }

    [Fact]
    public async Task Endpoint_WithoutAPolicy_IsClosed() =>
        await (await host.Get("/forgotten")).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);

    [Fact]
    public async Task Path_WithoutAnEndpoint_IsNotFound() =>
        await (await host.Get("/nothing-here")).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);

    [Fact]
    public async Task QueryToken_AtTheHub_SignsInAndStaysOutOfTheLogs()
    {
        var guest = await host.Guest();

        (await host.Get($"/hub?access_token={guest.Token}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Get($"/hub?access_token={guest.Token}x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Get("/api/ops/process", ApiHost.OperatorKey)).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Logs.Lines.Count.ShouldBeGreaterThan(10);
        host.Logs.Lines.ShouldAllBe(line => !line.Contains(guest.Token) && !line.Contains(ApiHost.OperatorKey));
    }

    [Fact]
    public async Task QueryToken_ElsewhereThanTheHub_IsIgnored()
    {
        var guest = await host.Guest();

        (await host.Get($"/api/royales/r-0000/receipt?access_token={guest.Token}"))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
