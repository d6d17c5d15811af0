using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Trivia.Gateway.Identity;

/// <summary>Signs the bearer of the operator key in as an admin.</summary>
internal sealed class OperatorKeyHandler(
    IdentityKeys keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "OperatorKey";
    public const string Header = "X-Operator-Key";

    private const string BearerPrefix = "Bearer ";

    /// <summary>Whether a request brings an operator key, right or wrong: a bearer without dots is no token.</summary>
    public static bool Brings(HttpRequest request) => Candidate(request) is not null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Candidate(Request) is not { } candidate)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!keys.IsOperatorKey(candidate))
        {
            return Task.FromResult(AuthenticateResult.Fail("The operator key is wrong."));
        }

        Claim[] claims =
        [
            new(TokenNames.Audience, TokenNames.Staff),
            new(TokenNames.Subject, "operator-key"),
            new(TokenNames.Name, "operator-key"),
            new(TokenNames.Role, StaffRole.Admin),
        ];
        var identity = new ClaimsIdentity(claims, Scheme.Name, TokenNames.Name, TokenNames.Role);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    private static string? Candidate(HttpRequest request)
    {
        if (request.Headers[Header] is [{ Length: > 0 } key])
        {
            return key;
        }

        return request.Headers[HeaderNames.Authorization] is [{ } header]
            && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            && !header.Contains('.', StringComparison.Ordinal)
            ? header[BearerPrefix.Length..].Trim()
            : null;
    }
}
