using System.Collections.Immutable;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>A bracket's share of a closed round.</summary>
/// <param name="Alive">Seats alive.</param>
/// <param name="Right">Of those, how many were right.</param>
/// <param name="Picks">How many chose each option.</param>
/// <param name="Scores">The scores of the seats alive, this round included.</param>
/// <param name="Speeds">The major parts of a cut by speed; see <see cref="CutKey.MajorOf"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.close.v1")]
public sealed record BracketClose(
    [property: Id(0)] int Alive,
    [property: Id(1)] int Right,
    [property: Id(2)] ImmutableArray<int> Picks,
    [property: Id(3)] Histogram Scores,
    [property: Id(4)] Histogram Speeds);
