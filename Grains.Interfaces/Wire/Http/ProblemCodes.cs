namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Values of <c>code</c> in problem replies of the HTTP API.</summary>
public static class ProblemCodes
{
    /// <summary>400: the request is not what the endpoint takes; <c>errors</c> says where.</summary>
    public const string Malformed = "malformed";

    /// <summary>400: the name is empty or too long.</summary>
    public const string BadName = "badName";

    /// <summary>400: the settings are out of bounds, or the server refused the command; <c>errors</c> says why.</summary>
    public const string Invalid = "invalid";

    /// <summary>400: lines of the pack are wrong, nothing was stored; <c>errors</c> names them.</summary>
    public const string BadPack = "badPack";

    /// <summary>401: not signed in, or no longer.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>403: signed in, without the right.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>403: the load-test ticket is not valid.</summary>
    public const string TicketInvalid = "ticketInvalid";

    /// <summary>429: the load-test ticket has let in as many players as it may.</summary>
    public const string TicketSpent = "ticketSpent";

    /// <summary>404: there is no such thing.</summary>
    public const string NotFound = "notFound";

    /// <summary>404: the player has no seat there.</summary>
    public const string NotSeated = "notSeated";

    /// <summary>405: the path does not take this method.</summary>
    public const string MethodNotAllowed = "methodNotAllowed";

    /// <summary>408: the body came too slowly.</summary>
    public const string TooSlow = "tooSlow";

    /// <summary>409: there is no room for more.</summary>
    public const string Full = "full";

    /// <summary>409: the event is in a phase that the command does not belong to.</summary>
    public const string WrongPhase = "wrongPhase";

    /// <summary>409: the topics do not hold the questions that the event can need.</summary>
    public const string NotEnoughQuestions = "notEnoughQuestions";

    /// <summary>409: the confirmation is wrong or has expired.</summary>
    public const string NotConfirmed = "notConfirmed";

    /// <summary>413: the body is too large.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>415: the body is of another kind than the endpoint takes.</summary>
    public const string WrongMediaType = "wrongMediaType";

    /// <summary>429: too many requests; <c>Retry-After</c> says when to come again.</summary>
    public const string TooMany = "tooMany";

    /// <summary>429: as many requests for questions wait as may.</summary>
    public const string QueueFull = "queueFull";

    /// <summary>409: no model is configured that could write questions.</summary>
    public const string NoModel = "noModel";

    /// <summary>503: the servers behind the gateway did not answer; the same request may be sent again.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>503: the gateway has too much to do to take on more; <c>Retry-After</c> says when to come again.</summary>
    public const string Busy = "busy";

    /// <summary>500: a fault of ours.</summary>
    public const string Fault = "fault";
}
