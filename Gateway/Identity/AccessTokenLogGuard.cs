using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Identity;

/// <summary>
/// Keeps tokens out of the logs: ASP.NET Core writes the whole query of each request, and with it <c>access_token</c>, at
/// level Information and below of one category. That category starts at Warning here, whatever the configuration says.
/// </summary>
internal sealed class AccessTokenLogGuard : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Category = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        // A rule for one provider beats a rule for all, so every provider that has rules gets this one too.
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            options.Rules.Add(new LoggerFilterRule(provider, Category, LogLevel.Warning, filter: null));
        }
    }
}
