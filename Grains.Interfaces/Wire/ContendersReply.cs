using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Contenders</c>: whom one may predict, a few seconds old at most.</summary>
[MessagePackObject]
public sealed record ContendersReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>Whether predictions are taken.</summary>
    [Key("open")]
    public bool Open { get; init; }

    /// <summary>Predictions in all.</summary>
    [Key("predictions")]
    public int Predictions { get; init; }

    /// <summary>The seats alive that are predicted most, most first.</summary>
    [Key("favourites")]
    public IReadOnlyList<ContenderFrame> Favourites { get; init; } = [];

    /// <summary>The seats alive with the highest scores, best first.</summary>
    [Key("leaders")]
    public IReadOnlyList<ContenderFrame> Leaders { get; init; } = [];
}
