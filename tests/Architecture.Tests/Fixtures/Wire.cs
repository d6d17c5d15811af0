using MessagePack;

namespace Trivia.Architecture.Tests.Fixtures.Wire;

/// <summary>A frame that would give the answer away, under three kinds of name.</summary>
internal sealed class EarlyFrame
{
    private readonly string shuffleSeed = "";

    public int CorrectOption { get; init; }

    [Key("role")]
    public string Kind => shuffleSeed;
}

/// <summary>Names that only look like secrets.</summary>
internal sealed class HarmlessFrame
{
    public int Keystrokes { get; init; }

    public string Corrections { get; init; } = "";

    [Key("rolling")]
    public int Seedlings { get; init; }
}
