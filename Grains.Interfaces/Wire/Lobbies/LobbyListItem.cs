using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A lobby in the list.</summary>
[MessagePackObject]
public sealed record LobbyListItem
{
    /// <summary>The lobby.</summary>
    [Key("id")]
    public required string Id { get; init; }

    /// <summary>Slugs of its topics; none for a mix of all.</summary>
    [Key("topics")]
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>See <see cref="LobbyFrame.Phase"/>.</summary>
    [Key("phase")]
    public required string Phase { get; init; }

    /// <summary>Players connected.</summary>
    [Key("players")]
    public required int Players { get; init; }

    /// <summary>People who watch.</summary>
    [Key("spectators")]
    public required int Spectators { get; init; }

    /// <summary>Seats.</summary>
    [Key("playersMax")]
    public required int PlayersMax { get; init; }

    /// <summary>Name of the host, plain text.</summary>
    [Key("host")]
    public string? Host { get; init; }

    /// <summary>The question asked; 0 before the first.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Questions of a game.</summary>
    [Key("questions")]
    public required int Questions { get; init; }

    /// <summary>Whether there is more time than usual.</summary>
    [Key("assisted")]
    public required bool Assisted { get; init; }
}
