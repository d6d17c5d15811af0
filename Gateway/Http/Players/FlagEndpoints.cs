using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Players;

/// <summary>Tells players what became of their flags.</summary>
internal static class FlagEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapFlags(this RouteGroupBuilder me) =>
        me.MapGet("/flags", Get).WithName("listMyFlags").WithSummary("What became of one's flags, latest first");

    private static async Task<Ok<MyFlagsReply>> Get(ClaimsPrincipal user, IGrainFactory grains)
    {
        var flags = await grains.GetGrain<IPlayerGrain>(user.PlayerId()).GetFlags();
        return TypedResults.Ok(new MyFlagsReply
        {
            Flags =
            [
                .. flags.Select(outcome => new MyFlagItem
                {
                    Body = outcome.Body,
                    Flag = FeedbackNames.Of(outcome.Flag),
                    Upheld = outcome.Upheld,
                    At = outcome.At,
                }),
            ],
        });
    }
}
