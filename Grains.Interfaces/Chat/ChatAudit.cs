using System.Globalization;
using System.Text;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Interfaces.Chat;

/// <summary>How what a moderator did gets into the audit trail, where staff read it.</summary>
public static class ChatAudit
{
    /// <summary>In whose name a moderator acts.</summary>
    public const string Actor = "house:moderator";

    private const int ReasonLengthMax = 280;
    private const int IdLengthMax = 64;

    /// <summary>Records a remark that was flagged or ended in a removal; says nothing of any other. Safe to repeat.</summary>
    /// <param name="liveOps">The trail.</param>
    /// <param name="roomId">The room.</param>
    /// <param name="playerId">Who made the remark.</param>
    /// <param name="operation">Tells the remark from others of the room, so that a repeat is none.</param>
    /// <param name="outcome">What became of it.</param>
    public static Task RecordChat(this ILiveOpsGrain liveOps, string roomId, string playerId, long operation, ChatOutcome outcome)
    {
        if (outcome.Audit is not { } audit)
        {
            return Task.CompletedTask;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"chat-{operation}-{roomId}");
        var command = new OpsCommand(id[..Math.Min(id.Length, IdLengthMax)], Actor, Cut(audit));
        var (action, after) = outcome.Code == ChatCode.Removed ? ("chat.remove", "removed from the room") : ("chat.flag", "not shown");
        return liveOps.Record(command, action, $"{roomId}/{playerId}", before: "in the room", after);
    }

    // Whole characters only: half of one would not be text.
    private static string Cut(string text)
    {
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (cut.Length + rune.Utf16SequenceLength > ReasonLengthMax)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.ToString();
    }
}
