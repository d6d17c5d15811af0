using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>The stored roster of a bracket.</summary>
[GenerateSerializer, Alias("trivia.grains.bracket-roster.v1")]
internal sealed class RosterState
{
    /// <summary>Scores, alive or not, last closed round, last cut.</summary>
    [Id(0)]
    public Roster Roster { get; set; } = new();

    /// <summary>The cuts that have been applied, each in its last revision.</summary>
    [Id(1)]
    public List<AppliedCut> Cuts { get; set; } = [];
}
