using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>The highlight reel of the last game can be seen.</summary>
[MessagePackObject]
public sealed record ReelFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>The game, see <see cref="LobbyFinishFrame.Game"/>.</summary>
    [Key("game")]
    public required string Game { get; init; }

    /// <summary>Path of the picture, an animated GIF.</summary>
    [Key("picture")]
    public required string Picture { get; init; }

    /// <summary>Path of the page to share.</summary>
    [Key("page")]
    public required string Page { get; init; }

    /// <summary>How many decisive answers it shows.</summary>
    [Key("moments")]
    public required int Moments { get; init; }

    /// <summary>Texts to share it with, the result first.</summary>
    [Key("texts")]
    public required IReadOnlyList<string> Texts { get; init; }
}
