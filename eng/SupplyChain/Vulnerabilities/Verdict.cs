namespace Trivia.SupplyChain.Vulnerabilities;

/// <summary>What reports amount to. Silence counts only from a source that is known to speak.</summary>
/// <param name="ExitCode">See <see cref="SupplyChain.ExitCode"/>.</param>
/// <param name="Sentence">The verdict.</param>
/// <param name="Findings">What there is against which package.</param>
internal sealed record Verdict(int ExitCode, string Sentence, IReadOnlyList<string> Findings)
{
    /// <summary>Judges.</summary>
    /// <param name="canary">On a package that is known to be vulnerable.</param>
    /// <param name="reports">On the packages used.</param>
    public static Verdict Of(AuditReport canary, IReadOnlyCollection<AuditReport> reports)
    {
        List<string> findings = [.. reports.SelectMany(report => report.Findings).Distinct().Order()];
        if (findings.Count > 0)
        {
            return new Verdict(SupplyChain.ExitCode.Bad, $"{findings.Count} known", findings);
        }

        if (!canary.HasAnswer || reports.Count == 0 || reports.Any(report => !report.HasAnswer))
        {
            return new Verdict(SupplyChain.ExitCode.Unknown, "UNKNOWN, the source does not answer", []);
        }

        return canary.Findings.Count == 0
            ? new Verdict(SupplyChain.ExitCode.Unknown, "UNKNOWN, the source has no data: it holds nothing against a package known to be vulnerable", [])
            : new Verdict(SupplyChain.ExitCode.Good, "none known", []);
    }
}
