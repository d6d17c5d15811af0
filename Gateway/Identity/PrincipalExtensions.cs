using System.Globalization;
using System.Security.Claims;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Identity;

/// <summary>What a sign-in says of its owner.</summary>
public static class PrincipalExtensions
{
    /// <summary>The player's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks a policy.</exception>
    public static string PlayerId(this ClaimsPrincipal user) => user.Require(TokenNames.Subject);

    /// <summary>The player's display name, normalised.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks a policy.</exception>
    public static string PlayerName(this ClaimsPrincipal user) => user.Require(TokenNames.Name);

    /// <summary>The picture that the player chose; null for none, and for one that there is not.</summary>
    public static string? PlayerAvatar(this ClaimsPrincipal user) =>
        user.FindFirst(TokenNames.Avatar)?.Value is { } avatar && Avatars.Has(avatar) ? avatar : null;

    /// <summary>Whether the player is simulated.</summary>
    public static bool IsLoadTest(this ClaimsPrincipal user) => user.HasClaim(TokenNames.LoadTest, "1");

    /// <summary>When the sign-in was issued; null when it does not say.</summary>
    public static DateTimeOffset? IssuedAt(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirst(TokenNames.IssuedAt)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= TokenNames.IssuedAtMax
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Who of the staff this is, as the audit trail says it: name and role.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks a policy.</exception>
    public static string Actor(this ClaimsPrincipal user) =>
        $"{user.Require(TokenNames.Name)} ({user.Require(TokenNames.Role)})";

    private static string Require(this ClaimsPrincipal user, string claim) =>
        user.FindFirst(claim)?.Value ?? throw new InvalidOperationException($"The sign-in has no claim {claim}.");
}
