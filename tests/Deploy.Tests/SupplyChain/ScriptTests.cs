using System.Text.Json;
using Trivia.Deploy.Tests.Rendering;
using Trivia.SupplyChain;

namespace Trivia.Deploy.Tests.SupplyChain;

/// <summary>The script as people run it, in its short form.</summary>
public sealed class ScriptTests(SupplyChainRun run) : IClassFixture<SupplyChainRun>
{
    [Fact]
    public void Script_OfWhatWasBuilt_EndsWell() => run.Result.Code.ShouldBe(ExitCode.Good, run.Result.Output + run.Result.Errors);

    [Theory]
    [InlineData("silo", "pkg:nuget/Microsoft.Orleans.Server@")]
    [InlineData("gateway", "pkg:nuget/Microsoft.Orleans.Client@")]
    [InlineData("ops", "pkg:nuget/Spectre.Console@")]
    [InlineData("fleet", "pkg:nuget/HdrHistogram@")]
    public void Bill_OfAProgram_HoldsItsPackagesWithVersionAndHash(string program, string package)
    {
        using var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(run.Folder, $"{program}.nuget.json")));
        var component = bill.RootElement.GetProperty("components").EnumerateArray()
            .Single(part => part.GetProperty("purl").GetString()!.StartsWith(package, StringComparison.Ordinal));

        component.GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
        component.GetProperty("hashes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Bill_OfTheSilo_HoldsNothingOfTheTests() =>
        File.ReadAllText(Path.Combine(run.Folder, "silo.nuget.json")).ShouldNotContain("pkg:nuget/xunit");

    [Fact]
    public void Bills_Together_HoldEveryPackageOfTheLockFiles()
    {
        var billed = File.ReadLines(Path.Combine(run.Folder, "licences.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var locked =
            from file in Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
            from framework in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            select $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}";

        locked.Distinct().Where(package => !billed.Contains(package)).ShouldBeEmpty();
    }

    [Fact]
    public void Licences_WithOneAllowedNoMore_AreBadAndNamed()
    {
        var policy = Path.Combine(run.Folder, "strict.policy");
        File.WriteAllText(policy, File.ReadAllText(Repository.Path("eng", "licences.json")).Replace("\"Apache-2.0\", ", "", StringComparison.Ordinal));
        using var output = new StringWriter();

        var code = SupplyChainCommandLine.Create(output)
            .Parse(["licences", Path.Combine(run.Folder, "everything.nuget.json"), "--policy", policy, "--list", Path.Combine(run.Folder, "strict.tsv")])
            .Invoke();

        code.ShouldBe(ExitCode.Bad);
        output.ToString().ShouldContain("pkg:nuget/xunit.v3.mtp-v2@4.0.2 has a licence that is not allowed: Apache-2.0");
    }
}
