using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Identity;

/// <summary>Registers sign-in and the rights of those signed in.</summary>
public static class IdentityExtensions
{
    private const string SelectorScheme = "Trivia";

    /// <summary>
    /// Adds keys, tokens, tickets, authentication and authorization. Every endpoint without a policy of its own is closed to
    /// those who are not signed in; see <see cref="Policies"/>.
    /// </summary>
    public static TBuilder AddTriviaIdentity<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IdentityOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureOptions<IdentityOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, AccessTokenLogGuard>();

        services.AddSingleton<IdentityKeys>();
        services.AddSingleton(provider => new TokenIssuer(
            provider.GetRequiredService<IdentityKeys>(),
            provider.GetRequiredService<IOptions<IdentityOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PlayerAddress(provider.GetRequiredService<IdentityKeys>()));
        services.AddSingleton<TicketDesk>();

        services.AddAuthentication(SelectorScheme)
            .AddPolicyScheme(SelectorScheme, displayName: null, options => options.ForwardDefaultSelector = context =>
                OperatorKeyHandler.Brings(context.Request)
                    ? OperatorKeyHandler.SchemeName
                    : JwtBearerDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, OperatorKeyHandler>(OperatorKeyHandler.SchemeName, configureOptions: null)
            .AddJwtBearer();
        services.ConfigureOptions<JwtBearerSetup>();
        services.AddAuthorization(Policies.Configure);
        return builder;
    }
}
