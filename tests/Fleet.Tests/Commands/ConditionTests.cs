using System.Text.Json.Nodes;
using Trivia.Fleet.Commands;

namespace Trivia.Fleet.Tests.Commands;

/// <summary>Conditions of <c>--fail-if</c>.</summary>
public sealed class ConditionTests
{
    private static readonly JsonNode Report = JsonNode.Parse("""{"ackMs":{"p99":250.5},"players":10,"violations":[1,2],"winner":"Ada"}""")!;

    [Theory]
    [InlineData("ackMs.p99>250", true)]
    [InlineData("ackMs.p99 > 251", false)]
    [InlineData("ackMs.p99<=250.5", true)]
    [InlineData("players==10", true)]
    [InlineData("players!=10", false)]
    [InlineData("players>=11", false)]
    [InlineData("players<11", true)]
    [InlineData("violations>0", true)]
    public void Check_NumberOfTheReport_IsCompared(string text, bool holds) =>
        Condition.Parse(text)!.Check(Report)!.Value.Holds.ShouldBe(holds);

    [Theory]
    [InlineData("ackMs.p98>1")]
    [InlineData("winner>1")]
    [InlineData("ackMs>1")]
    public void Check_NameThatIsNoNumber_GivesNone(string text) => Condition.Parse(text)!.Check(Report).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("ackMs.p99")]
    [InlineData("ackMs.p99=>3")]
    [InlineData("ackMs.p99>much")]
    [InlineData(".p99>3")]
    public void Parse_TextThatIsNoCondition_IsRefused(string text) => Condition.Parse(text).ShouldBeNull();
}
