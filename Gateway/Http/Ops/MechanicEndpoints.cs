using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Switches the mechanics of lobbies, everywhere at once.</summary>
internal static class MechanicEndpoints
{
    public static void MapMechanics(this RouteGroupBuilder ops)
    {
        ops.MapGet("/mechanics", List)
            .WithName("listMechanics").WithSummary("The mechanics of lobbies, and which are switched off everywhere");
        ops.MapPost("/mechanics", Switch)
            .WithName("switchMechanic").WithSummary("Switches a mechanic of lobbies, everywhere at once").RequireAuthorization(Policies.Operator);
    }

    private static async Task<Ok<MechanicsReply>> List(IGrainFactory grains) =>
        TypedResults.Ok(ReplyOf(await grains.GetGrain<IMechanicSwitchesGrain>(IMechanicSwitchesGrain.Key).GetOff()));

    private static async Task<Results<Ok<MechanicsReply>, ProblemHttpResult>> Switch(
        MechanicRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var off = await grains.GetGrain<IMechanicSwitchesGrain>(IMechanicSwitchesGrain.Key).Switch(request.Mechanic ?? "", request.On);
        if (off is null)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed, $"The mechanics are {string.Join(", ", MechanicSet.All.Select(mechanic => mechanic.Name))}.");
        }

        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, "mechanic.switch", request.Mechanic!, "", request.On ? "on everywhere" : "off everywhere");
        return TypedResults.Ok(ReplyOf(off.Value));
    }

    private static MechanicsReply ReplyOf(IReadOnlyList<string> off) =>
        new() { Mechanics = [.. MechanicSet.All.Select(mechanic => mechanic.Name)], Off = off };
}
