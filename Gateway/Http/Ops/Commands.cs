using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Commands of staff, from request to reply.</summary>
internal static class Commands
{
    private const int IdLengthMin = 8;
    private const int IdLengthMax = 64;
    private const int ReasonLengthMax = 280;

    /// <summary>A command by the caller, with a new id when the caller gave none.</summary>
    /// <returns>False, with a problem, when id or reason are out of bounds.</returns>
    public static bool TryMake(
        ClaimsPrincipal user,
        string? id,
        string? reason,
        [NotNullWhen(true)] out OpsCommand? command,
        [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (command, problem) = (null, null);
        var why = PlainText.Clean(reason ?? "");
        if (!TryName(id, out var name, out problem))
        {
            return false;
        }

        if (PlainText.Problem(why, 0, ReasonLengthMax) is { } wrong)
        {
            problem = Problems.BadRequest(ProblemCodes.Malformed, $"The reason {wrong}.");
        }
        else
        {
            command = new OpsCommand(name, user.Actor(), why);
        }

        return problem is null;
    }

    /// <summary>The id of an operation as its caller gave it, or a new one.</summary>
    /// <returns>False, with a problem, when it is out of bounds.</returns>
    public static bool TryName(string? id, out string name, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        name = id ?? NewId();
        var isId = name.Length is >= IdLengthMin and <= IdLengthMax && name.All(IsIdCharacter);
        problem = isId ? null : Problems.BadRequest(
            ProblemCodes.Malformed,
            $"A command id has {IdLengthMin} to {IdLengthMax} characters of a–z, A–Z, 0–9, hyphens and underscores.");
        return problem is null;
    }

    /// <summary>The reply to a command that was carried out, or the problem.</summary>
    public static Results<Ok<CommandReply>, ProblemHttpResult> Reply(OpsCommand command, OpsOutcome outcome, string royaleId) =>
        outcome.Code == OpsCode.Done ? TypedResults.Ok(Done(command, outcome, royaleId)) : Refused(outcome);

    /// <summary>The reply to a command that was carried out.</summary>
    public static CommandReply Done(OpsCommand command, OpsOutcome outcome, string royaleId) => new()
    {
        Royale = outcome.RoyaleId ?? royaleId,
        Message = outcome.Message,
        CommandId = command.CommandId,
        Confirmation = outcome.Confirmation,
    };

    /// <summary>The problem of a command that was refused.</summary>
    public static ProblemHttpResult Refused(OpsOutcome outcome)
    {
        var (status, code) = outcome.Code switch
        {
            OpsCode.NotFound => (StatusCodes.Status404NotFound, ProblemCodes.NotFound),
            OpsCode.WrongPhase => (StatusCodes.Status409Conflict, ProblemCodes.WrongPhase),
            OpsCode.NotEnoughQuestions => (StatusCodes.Status409Conflict, ProblemCodes.NotEnoughQuestions),
            OpsCode.NotConfirmed => (StatusCodes.Status409Conflict, ProblemCodes.NotConfirmed),
            OpsCode.Invalid => (StatusCodes.Status400BadRequest, ProblemCodes.Invalid),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Code, "Not a refusal."),
        };
        return Problems.Of(status, code, outcome.Message);
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    private static bool IsIdCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
