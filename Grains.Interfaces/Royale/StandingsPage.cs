using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>A page of a field, best first.</summary>
/// <param name="Cut">The cut that saw it so; 0 for now or the end.</param>
/// <param name="Revision">The cut's revision; 0 when <paramref name="Cut"/> is.</param>
/// <param name="Total">Rows of all pages.</param>
/// <param name="Rows">The rows of this page.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.standings-page.v1")]
public sealed record StandingsPage(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] int Total,
    [property: Id(3)] ImmutableArray<StandingsRow> Rows);
