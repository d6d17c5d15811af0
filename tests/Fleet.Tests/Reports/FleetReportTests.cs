using System.Text.Json;
using System.Text.Json.Nodes;
using Trivia.Fleet.Commands;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Reports;
using Trivia.Fleet.Shows;
using Trivia.Fleet.Tests.Oracle;

namespace Trivia.Fleet.Tests.Reports;

/// <summary>The report has the members that scripts rely on, and figures that follow from what was measured.</summary>
public sealed class FleetReportTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly string[] Members =
    [
        "players", "connected", "seated", "rampSeconds", "questions", "answersSent", "answersAcked", "answersRefused",
        "answersUnresolved", "fanoutMs.p50", "fanoutMs.p99", "fanoutMs.max", "skewMs.p50", "skewMs.max", "ackMs.p50", "ackMs.p99",
        "ackMs.p999", "ackMs.max", "cuts", "reconnects", "serverCpuSeconds", "fleetCpuSeconds", "serverRssMb", "violations",
    ];

    [Fact]
    public void Make_AnyRun_HasTheMembersThatWerePromised()
    {
        var report = ToJson(Make([]));

        foreach (var member in Members)
        {
            Condition.Parse($"{member}>=0")!.Check(report)?.Holds.ShouldBe(true, member);
            Condition.Parse($"{member}>=0")!.Check(report).ShouldNotBeNull(member);
        }

        report["winner"]!.GetValue<string>().ShouldStartWith("Sim ");
        var cut = report["cuts"]![0]!;
        cut["afterQuestion"]!.GetValue<int>().ShouldBe(3);
        cut["aliveBefore"]!.GetValue<int>().ShouldBe(60);
        cut["removed"]!.GetValue<int>().ShouldBe(12);
        cut["expected"]!.GetValue<int>().ShouldBe(12);
        cut["lockToCutMs"]!.GetValue<double>().ShouldBe(5);
    }

    [Fact]
    public void Make_SeveralCrews_AddsThemUp()
    {
        var start = DateTimeOffset.UnixEpoch;
        var report = Make(
        [
            Crew(acked: 3, acks: [1_000, 3], new RoundSpan(1, 2, start, start.AddMilliseconds(10), [2_000, 2])),
            Crew(acked: 1, acks: [9_000, 1], new RoundSpan(1, 2, start.AddMilliseconds(5), start.AddMilliseconds(40), [7_000, 1])),
        ]);

        report.AnswersAcked.ShouldBe(4);
        report.AckMs.P50.ShouldBe(1, 0.01);
        report.AckMs.Max.ShouldBe(9, 0.01);
        report.FanoutMs.Max.ShouldBe(7, 0.01);
        report.SkewMs.Max.ShouldBe(40);
    }

    [Fact]
    public void Make_ViolationsFound_AreInTheReport()
    {
        var entries = ScriptedEvent.Record();
        entries.Add(new FaultEntry("Something was odd."));

        ToJson(Make([], entries))["violations"]![0]!["message"]!.GetValue<string>().ShouldBe("Something was odd.");
    }

    private static CrewResult Crew(int acked, long[] acks, RoundSpan round) =>
        new(new CrewTally { AnswersSent = acked, AnswersAcked = acked }, acks, [], [round]);

    private static FleetReport Make(CrewResult[] crews, List<Entry>? entries = null)
    {
        var recording = entries ?? ScriptedEvent.Record();
        CrewResult[] all = crews.Length > 0 ? crews : [new CrewResult(new CrewTally { Players = 60 }, [], [], [])];
        var plan = new FleetPlan { Players = 60, Gateways = [new Uri("http://127.0.0.1:1")] };
        var times = new ShowTimes(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 0, 0, 0);
        return ReportMaker.Make("r-scripted", plan, all, times, new ServerMeter(null!, []), recording, Referee.Check(recording));
    }

    private static JsonNode ToJson(FleetReport report) => JsonSerializer.SerializeToNode(report, Web)!;
}
