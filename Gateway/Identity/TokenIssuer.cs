using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Trivia.Gateway.Identity;

/// <summary>Makes the tokens of players and staff, and the tickets of load tests.</summary>
public sealed class TokenIssuer
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials;
    private readonly IOptions<IdentityOptions> options;
    private readonly TimeProvider time;

    internal TokenIssuer(IdentityKeys keys, IOptions<IdentityOptions> options, TimeProvider time)
    {
        credentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.HmacSha256);
        this.options = options;
        this.time = time;
    }

    /// <summary>An id for a new player, which nobody can guess.</summary>
    public static string NewPlayerId() =>
        TokenNames.PlayerPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Signs a guest in.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="name">Display name, normalised.</param>
    /// <param name="loadTest">Whether the player is simulated.</param>
    /// <param name="avatar">The picture that the player chose; null for none.</param>
    public IssuedToken IssueGuest(string playerId, string name, bool loadTest, string? avatar = null)
    {
        var claims = new Dictionary<string, object> { [TokenNames.Subject] = playerId, [TokenNames.Name] = name };
        if (loadTest)
        {
            claims[TokenNames.LoadTest] = "1";
        }

        if (avatar is not null)
        {
            claims[TokenNames.Avatar] = avatar;
        }

        return Issue(TokenNames.Players, claims, options.Value.GuestLifetime);
    }

    /// <summary>Signs a member of staff in.</summary>
    /// <param name="name">Who, as the audit trail will say.</param>
    /// <param name="role">See <see cref="StaffRole"/>.</param>
    /// <param name="lifetime">Cut to the longest life that the options allow.</param>
    public IssuedToken IssueStaff(string name, string role, TimeSpan lifetime) => Issue(
        TokenNames.Staff,
        new() { [TokenNames.Subject] = name, [TokenNames.Name] = name, [TokenNames.Role] = role },
        Shorter(lifetime, options.Value.StaffLifetimeMax));

    /// <summary>Makes a ticket that lets simulated players in.</summary>
    /// <param name="playersMax">How many.</param>
    /// <param name="lifetime">Cut to the longest life that the options allow.</param>
    public IssuedToken IssueTicket(int playersMax, TimeSpan lifetime) => Issue(
        TokenNames.Tickets,
        new()
        {
            [TokenNames.TicketId] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            [TokenNames.PlayersMax] = Math.Min(playersMax, options.Value.TicketPlayersMax),
        },
        Shorter(lifetime, options.Value.TicketLifetimeMax));

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private IssuedToken Issue(string audience, Dictionary<string, object> claims, TimeSpan lifetime)
    {
        // Tokens count in whole seconds; the end told is the one in the token.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var expiresAt = now.AddSeconds(Math.Ceiling(lifetime.TotalSeconds));
        var token = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenNames.Issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            SigningCredentials = credentials,
        });
        return new IssuedToken(token, expiresAt);
    }
}
