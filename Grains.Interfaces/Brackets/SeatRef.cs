using System.Globalization;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Where a seat is.</summary>
/// <param name="Bracket">Number of the bracket, from 0.</param>
/// <param name="Index">Index of the seat in it, from 0.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seat-ref.v1")]
public readonly record struct SeatRef([property: Id(0)] int Bracket, [property: Id(1)] int Index)
{
    /// <summary>Seats of one bracket.</summary>
    public const int SeatsPerBracket = 1_000;

    /// <summary>The seat with a running number.</summary>
    public static SeatRef FromNumber(int number) => new(number / SeatsPerBracket, number % SeatsPerBracket);

    /// <summary>The running number of the seat, from 0.</summary>
    public int Number => (Bracket * SeatsPerBracket) + Index;

    /// <summary>Key of a bracket grain.</summary>
    public static string BracketKey(string royaleId, int bracket) =>
        string.Create(CultureInfo.InvariantCulture, $"{royaleId}/{bracket}");
}
