using System.CommandLine;
using Trivia.SupplyChain.Licences;
using Trivia.SupplyChain.Vulnerabilities;

namespace Trivia.SupplyChain;

/// <summary>Judges what other tools found out; see <c>eng/supply-chain.sh</c>, which runs them.</summary>
internal static class SupplyChainCommandLine
{
    /// <summary>The command line as a whole.</summary>
    /// <param name="output">Where the verdicts go.</param>
    public static RootCommand Create(TextWriter output) =>
        new("Judges licences and known vulnerabilities. Exit codes: 0 good, 1 something has to be done, 3 nobody can tell.")
        {
            Licences(output), Vulnerabilities(output),
        };

    private static Command Licences(TextWriter output)
    {
        var boms = new Argument<FileInfo[]>("sbom") { Description = "CycloneDX files.", Arity = ArgumentArity.OneOrMore };
        var policy = new Option<FileInfo>("--policy") { Description = "What is allowed.", Required = true };
        var list = new Option<FileInfo>("--list") { Description = "Where the list of all goes, as tab-separated text.", Required = true };
        var command = new Command("licences", "Lists every package with its licence, and judges them.") { boms, policy, list };
        command.SetAction(line =>
        {
            var packages = line.GetRequiredValue(boms).SelectMany(bom => Bom.Read(bom.FullName)).Distinct()
                .OrderBy(package => package.Url, StringComparer.Ordinal).ToList();
            File.WriteAllLines(line.GetRequiredValue(list).FullName, packages.Select(package => $"{package.Url}\t{package.Licence}").Prepend("package\tlicence"));
            var findings = LicencePolicy.Read(line.GetRequiredValue(policy).FullName).Judge(packages).ToList();
            findings.ForEach(output.WriteLine);
            output.WriteLine($"licences: {packages.Count} packages, {findings.Count} to look at");
            return packages.Count == 0 || findings.Count > 0 ? ExitCode.Bad : ExitCode.Good;
        });
        return command;
    }

    private static Command Vulnerabilities(TextWriter output)
    {
        var name = new Argument<string>("source") { Description = "What the verdict calls the source." };
        var canary = new Option<FileInfo>("--canary")
        {
            Description = "The source's report on a package that is known to be vulnerable: silence there means that it knows nothing.",
            Required = true,
        };
        var reports = new Option<FileInfo[]>("--report")
        {
            Description = "Reports on what is used: of dotnet list package --vulnerable, or of npm audit, as JSON.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("vulnerabilities", "Judges what a package source knows against the packages used.") { name, canary, reports };
        command.SetAction(line =>
        {
            var verdict = Verdict.Of(
                AuditReport.Read(line.GetRequiredValue(canary).FullName),
                [.. line.GetRequiredValue(reports).Select(report => AuditReport.Read(report.FullName))]);
            verdict.Findings.ToList().ForEach(output.WriteLine);
            output.WriteLine($"vulnerabilities, {line.GetRequiredValue(name)}: {verdict.Sentence}");
            return verdict.ExitCode;
        });
        return command;
    }
}
