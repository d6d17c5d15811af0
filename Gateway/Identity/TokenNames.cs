using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Identity;

/// <summary>Issuer, audiences and claims of tokens.</summary>
public static class TokenNames
{
    /// <summary>Who issues.</summary>
    public const string Issuer = "trivia";

    /// <summary>Audience of players' tokens.</summary>
    public const string Players = "trivia.players";

    /// <summary>Audience of staff's tokens.</summary>
    public const string Staff = "trivia.staff";

    /// <summary>Audience of load-test tickets, which sign nobody in.</summary>
    public const string Tickets = "trivia.tickets";

    /// <summary>Claim: the player's or the staff member's id.</summary>
    public const string Subject = "sub";

    /// <summary>Claim: the display name.</summary>
    public const string Name = "name";

    /// <summary>Claim: the picture that the player chose, see <see cref="Avatars"/>. Absent for who chose none.</summary>
    public const string Avatar = "pic";

    /// <summary>Claim: the audience.</summary>
    public const string Audience = "aud";

    /// <summary>Claim: when the token was issued, in seconds since 1970.</summary>
    public const string IssuedAt = "iat";

    /// <summary>The last second that <see cref="IssuedAt"/> can name: the end of the year 9999.</summary>
    public const long IssuedAtMax = 253_402_300_799;

    /// <summary>Claim: a role of staff, see <see cref="StaffRole"/>.</summary>
    public const string Role = "role";

    /// <summary>Claim, <c>1</c>: a simulated player.</summary>
    public const string LoadTest = "lt";

    /// <summary>Claim of a ticket: the most players that it lets in.</summary>
    public const string PlayersMax = "max";

    /// <summary>Claim of a ticket: its id.</summary>
    public const string TicketId = "jti";

    /// <summary>How the id of a player begins.</summary>
    public const string PlayerPrefix = "p-";
}
