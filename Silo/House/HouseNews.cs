using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Silo.House;

/// <summary>What a show's follower hears; handled one after the other, so its state needs no lock.</summary>
internal abstract record HouseNews
{
    /// <summary>A second has passed.</summary>
    public sealed record Beat : HouseNews;

    /// <summary>A fact from the royale's stream.</summary>
    public sealed record Fact(RoyaleEvent Event) : HouseNews;

    /// <summary>A house player took a seat.</summary>
    public sealed record Seated(int Player, SeatRef Seat, int OutAtCut) : HouseNews;

    /// <summary>All answers of a round have their verdicts.</summary>
    public sealed record Answered(int Round, int Unstored) : HouseNews;
}
