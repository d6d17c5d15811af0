using Microsoft.IdentityModel.Tokens;

namespace Trivia.Gateway.Identity;

/// <summary>What makes a token valid.</summary>
internal static class TokenRules
{
    /// <summary>Our signature, our algorithm, one of the audiences, and not expired by the given clock.</summary>
    public static TokenValidationParameters For(IdentityKeys keys, TimeProvider time, params string[] audiences) => new()
    {
        ValidIssuer = TokenNames.Issuer,
        ValidAudiences = audiences,
        IssuerSigningKey = keys.Signing,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        NameClaimType = TokenNames.Name,
        RoleClaimType = TokenNames.Role,
    };
}
