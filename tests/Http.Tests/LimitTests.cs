using System.Net;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class LimitTests(LimitTests.NarrowHost host) : IClassFixture<LimitTests.NarrowHost>
{
    private const int Burst = 5;

    /// <summary>Takes few requests from an address; its metrics are open.</summary>
    public sealed class NarrowHost() : ApiHost(new Dictionary<string, string?>
    {
        ["Trivia:Http:RequestBurstMax"] = $"{Burst}",
        ["Trivia:Http:RequestsPerSecondMax"] = "1",
        ["Trivia:Http:MetricsOpen"] = "true",
    });

    [Fact]
    public async Task Requests_MoreThanTheBudgetOfAnAddress_AreRefusedUntilLaterExceptForStaffAndProbes()
    {
        // The bucket fills by one a second of real time, so among enough requests at once some are refused.
        var responses = await Task.WhenAll(Enumerable.Range(0, 20 * Burst).Select(_ => host.Get("/api/royales")));

        var refused = responses.Where(response => response.StatusCode != HttpStatusCode.OK).ToList();
        refused.Count.ShouldBeGreaterThan(Burst);
        foreach (var response in refused)
        {
            await response.ShouldRefuse(HttpStatusCode.TooManyRequests, ProblemCodes.TooMany);
            response.Headers.RetryAfter.ShouldNotBeNull();
        }

        (await Task.WhenAll(Enumerable.Range(0, 4 * Burst).Select(_ => host.Get("/api/ops/topics", ApiHost.OperatorKey))))
            .ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        (await Task.WhenAll(Enumerable.Range(0, 4 * Burst).Select(_ => host.Get("/health/live"))))
            .ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metrics_WhereTheOperatorOpenedThem_AreForAnyone() =>
        (await host.Get("/metrics")).StatusCode.ShouldBe(HttpStatusCode.OK);
}
