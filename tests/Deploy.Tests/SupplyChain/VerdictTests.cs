using Trivia.SupplyChain;
using Trivia.SupplyChain.Vulnerabilities;

namespace Trivia.Deploy.Tests.SupplyChain;

/// <summary>What the reports of package sources amount to; above all, that silence is not taken for good news.</summary>
public sealed class VerdictTests : IDisposable
{
    private const string NuGetNothing = """{"version":1,"projects":[{"path":"Silo.csproj"}]}""";

    private const string NuGetSomething = """
        {"version":1,"projects":[{"path":"Silo.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
        {"id":"Newtonsoft.Json","resolvedVersion":"12.0.1","vulnerabilities":[{"severity":"High","advisoryurl":"https://example.org/a"}]}]}]}]}
        """;

    private const string NpmNothing = """{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}""";

    private const string NpmSomething = """
        {"auditReportVersion":2,"vulnerabilities":{"minimist":{"name":"minimist","severity":"critical","range":"<0.2.4"}},"metadata":{}}
        """;

    private const string NpmRefused = """{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":"","detail":""}}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trivia-verdicts-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(NuGetSomething, NuGetNothing)]
    [InlineData(NpmSomething, NpmNothing)]
    public void Of_SourceThatSpeaksAndHasNothing_IsGood(string canary, string report) =>
        Judge(canary, report).ExitCode.ShouldBe(ExitCode.Good);

    [Theory]
    [InlineData(NuGetNothing, NuGetNothing)]
    [InlineData(NpmNothing, NpmNothing)]
    [InlineData(NpmRefused, NpmRefused)]
    [InlineData(NpmSomething, NpmRefused)]
    [InlineData(NuGetSomething, "error: Unable to load the service index")]
    [InlineData("", "")]
    public void Of_SourceThatIsSilentAboutTheCanaryOrAtAll_IsUnknown(string canary, string report)
    {
        var verdict = Judge(canary, report);

        verdict.ExitCode.ShouldBe(ExitCode.Unknown);
        verdict.Sentence.ShouldStartWith("UNKNOWN");
    }

    [Theory]
    [InlineData(NuGetSomething, "Newtonsoft.Json 12.0.1: High, https://example.org/a")]
    [InlineData(NpmSomething, "minimist <0.2.4: critical")]
    public void Of_SomethingKnown_IsBadAndNamed(string report, string finding)
    {
        var verdict = Judge(report, report);

        verdict.ExitCode.ShouldBe(ExitCode.Bad);
        verdict.Findings.ShouldBe([finding]);
    }

    [Fact]
    public void Of_SomethingKnownBesideARefusal_IsBad() =>
        Verdict.Of(Read("canary", NpmRefused), [Read("one", NpmRefused), Read("other", NpmSomething)]).ExitCode.ShouldBe(ExitCode.Bad);

    [Fact]
    public void Of_NoReports_IsUnknown() => Verdict.Of(Read("canary", NpmSomething), []).ExitCode.ShouldBe(ExitCode.Unknown);

    private Verdict Judge(string canary, string report) => Verdict.Of(Read("canary", canary), [Read("report", report)]);

    private AuditReport Read(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return AuditReport.Read(path);
    }
}
