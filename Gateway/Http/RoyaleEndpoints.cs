using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Http.Receipts;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Shedding;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http;

/// <summary>What players and onlookers may see of events.</summary>
internal static class RoyaleEndpoints
{
    private const int StandingsLimitMax = 10_000;

    public static void MapRoyales(this RouteGroupBuilder api)
    {
        var royales = api.MapGroup("/royales").WithTags("royales");
        royales.MapGet("", List)
            .WithName("listRoyales").WithSummary("Events, latest start first").AllowAnonymous()
            .ShedAs(NewWork.Read);
        royales.MapGet("/{id}", Get)
            .WithName("getRoyale").WithSummary("One event").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status404NotFound).ShedAs(NewWork.Read);
        royales.MapGet("/{id}/standings", GetStandings)
            .WithName("getStandings").WithSummary("The field as a cut saw it, or as it is").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireRateLimiting(AddressLimits.Standings).ShedAs(NewWork.CostlyRead);
        royales.MapGet("/{id}/calendar.ics", GetCalendar)
            .WithName("getCalendar").WithSummary("One event as a calendar file").AllowAnonymous()
            .Produces<string>(StatusCodes.Status200OK, CalendarFile.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound).ShedAs(NewWork.Read);
        royales.MapGet("/{id}/receipt", GetReceipt)
            .WithName("getReceipt").WithSummary("One's own seat with all of its answers").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ShedAs(NewWork.CostlyRead);
        api.MapGet("/receipts/keys", GetReceiptKeys).WithTags("royales")
            .WithName("getReceiptKeys").WithSummary("The public keys of receipts").AllowAnonymous();
    }

    private static async Task<Ok<RoyaleListReply>> List(EventDirectory events, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return TypedResults.Ok(
            new RoyaleListReply { Royales = [.. (await events.List()).Select(listing => RoyaleReplies.Item(listing, now))] });
    }

    private static async Task<Results<Ok<RoyaleReply>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await Find(id, grains) is { } snapshot
            ? TypedResults.Ok(RoyaleReplies.Royale(snapshot))
            : Problems.NoSuchRoyale(id);

    private static async Task<Results<Ok<StandingsReply>, ProblemHttpResult>> GetStandings(
        string id, IGrainFactory grains, int cut = 0, int offset = 0, int limit = 100)
    {
        if (offset < 0 || limit is < 1 or > StandingsLimitMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed, $"The offset must not be negative, and the limit from 1 to {StandingsLimitMax}.");
        }

        if (await Find(id, grains) is not { } snapshot)
        {
            return Problems.NoSuchRoyale(id);
        }

        if (cut < 0 || cut > snapshot.Progress.Cuts)
        {
            return Problems.NotFound($"There were {snapshot.Progress.Cuts} cuts; 0 is the field as it is.");
        }

        return TypedResults.Ok(
            RoyaleReplies.Standings(await grains.GetGrain<IRoyaleGrain>(id).GetStandings(cut, offset, limit)));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> GetCalendar(
        string id, HttpContext context, IGrainFactory grains, TimeProvider time)
    {
        if (await Find(id, grains) is not { } snapshot)
        {
            return Problems.NoSuchRoyale(id);
        }

        var page = new Uri($"{context.Request.Scheme}://{context.Request.Host}/royale/{id}");
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{id}.ics\"";
        return TypedResults.Text(CalendarFile.Write(snapshot, page, time.GetUtcNow()), CalendarFile.ContentType);
    }

    private static async Task<Results<Ok<ReceiptReply>, ProblemHttpResult>> GetReceipt(
        string id, ClaimsPrincipal user, IGrainFactory grains, ReceiptSigner signer)
    {
        if (await Find(id, grains) is null)
        {
            return Problems.NoSuchRoyale(id);
        }

        return await grains.GetGrain<IRoyaleGrain>(id).GetReceipt(user.PlayerId()) is { } receipt
            ? TypedResults.Ok(signer.Sign(RoyaleReplies.Receipt(receipt)))
            : Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.NotSeated, "You have no seat in this event.");
    }

    private static Ok<ReceiptKeysReply> GetReceiptKeys(ReceiptSigner signer) =>
        TypedResults.Ok(new ReceiptKeysReply { Signers = [signer.Key] });

    private static async Task<RoyaleSnapshot?> Find(string id, IGrainFactory grains) =>
        RoyaleId.IsWellFormed(id) && await grains.GetGrain<IRoyaleGrain>(id).GetSnapshot() is { Exists: true } snapshot
            ? snapshot
            : null;
}
