using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A poll as it stands.</summary>
[MessagePackObject]
public sealed record PollFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>; 0 for what is of the moment only.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>Number of the poll.</summary>
    [Key("poll")]
    public required int Poll { get; init; }

    /// <summary>What is asked.</summary>
    [Key("text")]
    public required string Text { get; init; }

    /// <summary>Two to four options.</summary>
    [Key("options")]
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>How many chose each.</summary>
    [Key("votes")]
    public required IReadOnlyList<int> Votes { get; init; }

    /// <summary>Time left, in milliseconds; 0 once it has closed.</summary>
    [Key("leftMs")]
    public required int LeftMs { get; init; }
}
