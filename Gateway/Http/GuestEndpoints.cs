using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Shedding;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Http;

/// <summary>Signs guests in.</summary>
internal static class GuestEndpoints
{
    public static void MapGuests(this RouteGroupBuilder api) => api.MapPost("/guests", SignIn)
        .WithName("signInGuest").WithSummary("Signs a guest in").WithTags("players")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
        .AllowAnonymous().DisableRateLimiting().ShedAs(NewWork.SignIn).CountedAs(NewWork.SignIn);

    private static async Task<Results<Ok<GuestReply>, ProblemHttpResult>> SignIn(
        GuestRequest request, HttpContext context, TokenIssuer issuer, TicketDesk tickets, GuestBudget budget)
    {
        if (!DisplayName.TryNormalise(request.Name, out var name))
        {
            return Problems.BadRequest(
                ProblemCodes.BadName, $"A name has 1 to {DisplayName.CharactersMax} visible characters.");
        }

        var loadTest = !string.IsNullOrEmpty(request.Ticket);
        var refusal = loadTest
            ? Refusal(await tickets.Admit(request.Ticket!))
            : budget.Refusal(PlayerAddress.Group(context.Connection.RemoteIpAddress), context.Response);
        if (refusal is not null)
        {
            return refusal;
        }

        var playerId = TokenIssuer.NewPlayerId();
        var issued = issuer.IssueGuest(playerId, name, loadTest);
        return TypedResults.Ok(new GuestReply
        {
            PlayerId = playerId,
            Name = name,
            Token = issued.Token,
            ExpiresAt = issued.ExpiresAt,
            Avatar = Avatars.DefaultOf(playerId),
        });
    }

    private static ProblemHttpResult? Refusal(TicketVerdict verdict) => verdict switch
    {
        TicketVerdict.Admitted => null,
        TicketVerdict.Spent => Problems.Of(
            StatusCodes.Status429TooManyRequests,
            ProblemCodes.TicketSpent,
            "The ticket has let in as many players as it may; ask an operator for another."),
        _ => Problems.Of(
            StatusCodes.Status403Forbidden,
            ProblemCodes.TicketInvalid,
            "The ticket is not valid, or has expired; ask an operator for another."),
    };
}
