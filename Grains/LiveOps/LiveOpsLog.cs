using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>Log messages of live-ops. Event ids 3400–3499; never renumber, retire with a comment.</summary>
internal static partial class LiveOpsLog
{
    [LoggerMessage(3400, LogLevel.Information, "{Action} on {Subject} by {Actor}: {Code}. {Message}")]
    public static partial void CommandFinished(
        this ILogger logger, string action, string subject, string actor, OpsCode code, string message);

    [LoggerMessage(3401, LogLevel.Warning, "Command {CommandId} ({Action} on {Subject}) was half done and is taken up again.")]
    public static partial void CommandResumed(this ILogger logger, string commandId, string action, string subject);
}
