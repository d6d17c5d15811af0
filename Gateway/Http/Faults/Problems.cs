using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Faults;

/// <summary>Refusals as problem details (RFC 9457), each with a <c>code</c> for programs and a sentence for people.</summary>
internal static class Problems
{
    public const string CodeKey = "code";
    public const string ErrorsKey = "errors";

    public static ProblemHttpResult Of(int status, string code, string detail, IReadOnlyCollection<string>? errors = null)
    {
        var extensions = new Dictionary<string, object?> { [CodeKey] = code };
        if (errors is { Count: > 0 })
        {
            extensions[ErrorsKey] = errors;
        }

        return TypedResults.Problem(detail, statusCode: status, extensions: extensions);
    }

    public static ProblemHttpResult BadRequest(string code, string detail, IReadOnlyCollection<string>? errors = null) =>
        Of(StatusCodes.Status400BadRequest, code, detail, errors);

    public static ProblemHttpResult NotFound(string detail) =>
        Of(StatusCodes.Status404NotFound, ProblemCodes.NotFound, detail);

    public static ProblemHttpResult NoSuchRoyale(string id) => NotFound($"There is no event {id}.");

    public static ProblemHttpResult NoSuchPlayer(string id) => NotFound($"There is no player {id}.");

    /// <summary>The code of a status that has no better one.</summary>
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemCodes.Unauthorized,
        StatusCodes.Status403Forbidden => ProblemCodes.Forbidden,
        StatusCodes.Status404NotFound => ProblemCodes.NotFound,
        StatusCodes.Status405MethodNotAllowed => ProblemCodes.MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => ProblemCodes.TooSlow,
        StatusCodes.Status413PayloadTooLarge => ProblemCodes.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProblemCodes.WrongMediaType,
        StatusCodes.Status429TooManyRequests => ProblemCodes.TooMany,
        StatusCodes.Status503ServiceUnavailable => ProblemCodes.Unavailable,
        >= 500 => ProblemCodes.Fault,
        _ => ProblemCodes.Malformed,
    };
}
