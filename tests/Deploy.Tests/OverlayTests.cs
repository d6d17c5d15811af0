using Trivia.Deploy.Tests.Checks;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests;

/// <summary>Every overlay as it is rendered.</summary>
public sealed class OverlayTests(Overlays overlays) : IClassFixture<Overlays>
{
    public static TheoryData<string> Names => Overlays.Names;

    [Fact]
    public void Overlays_All_AreFound() => Names.Select(name => name.Data).ShouldBe(["cluster", "event", "local"]);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Overlay_AsRendered_HasNothingWrong(string name) =>
        (await All.Findings(overlays[name], overlays.Schemas)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Overlay_ItsObjects_LieInOneNamespace(string name) =>
        overlays[name].Objects.Where(part => part["kind"]!.GetValue<string>() is not ("Namespace" or "PriorityClass"))
            .ShouldAllBe(part => part["metadata"]!["namespace"]!.GetValue<string>() == "trivia");

    [Fact]
    public void Event_BesideAnyOtherDay_HasMoreOfEverythingAndLosesNothing()
    {
        var (day, night) = (overlays["cluster"], overlays["event"]);

        Number(night, "Deployment/silo", "replicas").ShouldBeGreaterThan(Number(day, "Deployment/silo", "replicas"));
        Number(night, "HorizontalPodAutoscaler/gateway", "minReplicas")
            .ShouldBeGreaterThan(Number(day, "HorizontalPodAutoscaler/gateway", "minReplicas"));
        Number(night, "PodDisruptionBudget/gateway", "maxUnavailable").ShouldBe(0);
        Number(night, "PodDisruptionBudget/silo", "maxUnavailable").ShouldBe(0);
    }

    private static int Number(Document document, string kindAndName, string field) =>
        int.Parse(document[kindAndName]["spec"]![field]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
}
