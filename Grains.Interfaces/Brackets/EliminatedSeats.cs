using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Who left a bracket at a cut.</summary>
/// <param name="Cut">The cut.</param>
/// <param name="Revision">Its last revision applied.</param>
/// <param name="Seats">The seats.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.eliminated.v1")]
public sealed record EliminatedSeats(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] ImmutableArray<EliminatedSeat> Seats);
