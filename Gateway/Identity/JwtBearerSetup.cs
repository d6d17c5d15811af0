using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Identity;

/// <summary>Reads tokens of players and staff, from the header or, at the hub, from the query.</summary>
internal sealed class JwtBearerSetup(IdentityKeys keys, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    /// <summary>Query parameter in which browsers send the token: they cannot set headers on a WebSocket.</summary>
    public const string QueryParameter = "access_token";

    public void Configure(string? name, JwtBearerOptions options) => Configure(options);

    public void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = TokenRules.For(keys, time, TokenNames.Players, TokenNames.Staff);
        options.Events = new JwtBearerEvents { OnMessageReceived = TakeFromQuery };
    }

    private static Task TakeFromQuery(MessageReceivedContext context)
    {
        if (context.Request.Path.StartsWithSegments(HubNames.Path, StringComparison.Ordinal)
            && !context.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && context.Request.Query[QueryParameter] is [{ Length: > 0 } token])
        {
            context.Token = token;
        }

        return Task.CompletedTask;
    }
}
