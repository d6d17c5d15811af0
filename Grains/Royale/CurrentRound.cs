using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Royale;

/// <summary>The round at hand with its key.</summary>
[GenerateSerializer, Immutable, Alias("trivia.grains.current-round.v1")]
internal sealed record CurrentRound
{
    /// <summary>The question.</summary>
    [Id(0)]
    public required string QuestionId { get; init; }

    /// <summary>Place of the correct option.</summary>
    [Id(1)]
    public required int Correct { get; init; }

    /// <summary>Why, told at the reveal.</summary>
    [Id(2)]
    public string? Explanation { get; init; }

    /// <summary>The gateways at its opening.</summary>
    [Id(3)]
    public required ImmutableArray<GatewayAtOpening> Gateways { get; init; }

    /// <summary>Why it is void, once that is decided.</summary>
    [Id(4)]
    public VoidReason VoidReason { get; init; }

    /// <summary>Seats with a connection at the lock, a bit set a bracket; empty before it.</summary>
    [Id(5)]
    public ImmutableArray<byte[]> ConnectedAtLock { get; init; } = [];

    /// <summary>The question's difficulty, an Elo number.</summary>
    [Id(6)]
    public int Difficulty { get; init; } = Elo.Start;

    /// <summary>The question's version.</summary>
    [Id(7)]
    public int QuestionVersion { get; init; }

    /// <summary>Seats connected when it was staged.</summary>
    public int Connected => Gateways.Sum(gateway => gateway.Seats);
}
