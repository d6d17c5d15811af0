namespace Trivia.Fleet.Oracle;

/// <summary>What the oracle says of a recording.</summary>
/// <param name="Violations">Every difference; empty when the server was right in everything.</param>
/// <param name="Outcomes">The cuts as they have to be, revisions included, in order.</param>
internal sealed record Verdict(IReadOnlyList<Violation> Violations, IReadOnlyList<CutOutcome> Outcomes);
