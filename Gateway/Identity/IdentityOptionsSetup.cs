using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Identity;

/// <summary>Reads the short names that people use for the few settings everyone needs.</summary>
internal sealed class IdentityOptionsSetup(IConfiguration configuration) : IConfigureOptions<IdentityOptions>
{
    public void Configure(IdentityOptions options)
    {
        configuration.GetSection(IdentityOptions.Section).Bind(options);
        options.DataDirectory = First("Trivia:DataDirectory", "Data") ?? options.DataDirectory;
        options.SigningKey = First("TRIVIA_SIGNING_KEY") ?? options.SigningKey;
        options.OperatorKey = First("operator-key", "Trivia:OperatorKey", "TRIVIA_OPERATOR_KEY") ?? options.OperatorKey;
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (configuration[name] is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
