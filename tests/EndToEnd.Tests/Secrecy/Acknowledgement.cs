using System.Globalization;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>The reply to an answer.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="IsRight">Whether the answer was right, which its player knew beforehand.</param>
/// <param name="Reply">What it says.</param>
internal sealed record Acknowledgement(WireFormat Format, bool IsRight, Reply<AnswerReply> Reply)
{
    /// <summary>Its length without what the numbers in it add, in bytes.</summary>
    public int PlainLength => Reply.Bytes.Length - NumberLength(Reply.Value.ElapsedMs) - NumberLength(Reply.Value.Round);

    private int NumberLength(int number) => Format == WireFormat.Json
        ? number.ToString(CultureInfo.InvariantCulture).Length
        : number switch
        {
            < 0x80 => 1,
            < 0x100 => 2,
            < 0x10000 => 3,
            _ => 5,
        };
}
