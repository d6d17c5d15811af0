using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>What the host of a lobby sets. What is left out has its default.</summary>
[MessagePackObject]
public sealed record LobbySettingsFrame
{
    /// <summary>Slugs of at most 8 topics; none for a mix of all.</summary>
    [Key("topics")]
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Questions of a game, 5–50.</summary>
    [Key("questions")]
    public int Questions { get; init; } = 15;

    /// <summary>Time to answer, 5,000–60,000 ms, before <see cref="Assist"/>.</summary>
    [Key("answerMs")]
    public int AnswerMs { get; init; } = 15_000;

    /// <summary>By how much an assisted lobby multiplies it, 1–10.</summary>
    [Key("assist")]
    public int Assist { get; init; } = 1;

    /// <summary>Whether mechanics that take points from others are played.</summary>
    [Key("powerUps")]
    public bool PowerUps { get; init; } = true;

    /// <summary>Whether secret cards are dealt.</summary>
    [Key("cards")]
    public bool Cards { get; init; }

    /// <summary>Seats, 1–500.</summary>
    [Key("playersMax")]
    public int PlayersMax { get; init; } = 20;

    /// <summary>Whether only a code lets people in.</summary>
    [Key("private")]
    public bool Private { get; init; }

    /// <summary>Names of mechanics to leave out.</summary>
    [Key("off")]
    public IReadOnlyList<string>? Off { get; init; }
}
