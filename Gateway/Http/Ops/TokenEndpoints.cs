using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Makes load-test tickets and tokens of staff. The trail says for whom and how long, never the token.</summary>
internal static class TokenEndpoints
{
    private const int TicketMinutesByDefault = 60;
    private const int TokenHoursByDefault = 12;

    public static void MapTokens(this RouteGroupBuilder ops)
    {
        ops.MapPost("/tickets", MakeTicket)
            .WithName("makeTicket").WithSummary("Makes a load-test ticket").RequireAuthorization(Policies.Operator);
        ops.MapPost("/tokens", MakeToken)
            .WithName("makeToken").WithSummary("Makes a token of staff").RequireAuthorization(Policies.Admin);
    }

    private static async Task<Results<Ok<TicketReply>, ProblemHttpResult>> MakeTicket(
        TicketRequest request,
        ClaimsPrincipal user,
        TokenIssuer issuer,
        IOptions<IdentityOptions> options,
        IGrainFactory grains)
    {
        if (!Commands.TryMake(user, id: null, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var minutesMax = (int)options.Value.TicketLifetimeMax.TotalMinutes;
        var minutes = request.LifetimeMinutes ?? Math.Min(TicketMinutesByDefault, minutesMax);
        if (request.Players < 1 || request.Players > options.Value.TicketPlayersMax || minutes < 1 || minutes > minutesMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed,
                $"A ticket lets in 1 to {options.Value.TicketPlayersMax} players, and is good for 1 to {minutesMax} minutes.");
        }

        var ticket = issuer.IssueTicket(request.Players, TimeSpan.FromMinutes(minutes));
        await LiveOps(grains).Record(
            command, "ticket.make", "load test", "", $"{request.Players} players until {ticket.ExpiresAt:u}");
        return TypedResults.Ok(
            new TicketReply { Ticket = ticket.Token, Players = request.Players, ExpiresAt = ticket.ExpiresAt });
    }

    private static async Task<Results<Ok<StaffTokenReply>, ProblemHttpResult>> MakeToken(
        StaffTokenRequest request,
        ClaimsPrincipal user,
        TokenIssuer issuer,
        IOptions<IdentityOptions> options,
        IGrainFactory grains)
    {
        if (!Commands.TryMake(user, id: null, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var hoursMax = Math.Max(1, (int)options.Value.StaffLifetimeMax.TotalHours);
        var hours = request.LifetimeHours ?? Math.Min(TokenHoursByDefault, hoursMax);
        if (!DisplayName.TryNormalise(request.Name, out var name)
            || !StaffRole.All.Contains(request.Role)
            || hours < 1
            || hours > hoursMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed,
                $"A token needs a name of 1 to {DisplayName.CharactersMax} characters, one of the roles "
                + $"{string.Join(", ", StaffRole.All)}, and 1 to {hoursMax} hours.");
        }

        var token = issuer.IssueStaff(name, request.Role!, TimeSpan.FromHours(hours));
        await LiveOps(grains).Record(command, "token.make", name, "", $"{request.Role} until {token.ExpiresAt:u}");
        return TypedResults.Ok(
            new StaffTokenReply { Token = token.Token, Name = name, Role = request.Role!, ExpiresAt = token.ExpiresAt });
    }

    private static ILiveOpsGrain LiveOps(IGrainFactory grains) => grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key);
}
