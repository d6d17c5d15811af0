using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops reels</c>.</summary>
internal static class ReelsCommand
{
    private static readonly char[] Slashes = ['/'];

    public static Command Create(OpsHost host) => new("reels", "Highlight reels of finished games.") { TakeDown(host) };

    private static OpsCommand TakeDown(OpsHost host)
    {
        var reel = new Argument<string>("reel") { Description = "The link to the reel or its picture, the hash in it, or the game's id." };
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(
            "take-down",
            """
            Takes a highlight reel down for good: picture, page and what it was made from. Gateways hand the picture out for half
            a minute more; browsers that have seen it may keep it for a day.

            Example:
              ops reels take-down https://play.example/reels/3f0c… --reason "a name that hurts"
            """)
        {
            reel, reason,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new TakeDownRequest
            {
                Reel = IdOf(line.GetRequiredValue(reel)),
                CommandId = OpsSession.NewCommandId(),
                Reason = line.GetValue(reason),
            };
            var reply = await session.Insist(() => session.Api.Ops.TakeDownReel(request, cancellationToken), cancellationToken);
            return session.Print(reply, (console, shown) => console.MarkupLineInterpolated($"The reel of {shown.Game} is taken down."));
        });
        return command;
    }

    /// <summary>What a link ends with, without what says that it is a picture.</summary>
    private static string IdOf(string link)
    {
        var last = link.Split(Slashes, StringSplitOptions.RemoveEmptyEntries) is [.., var name] ? name : link;
        return last.EndsWith(".gif", StringComparison.Ordinal) ? last[..^".gif".Length] : last;
    }
}
