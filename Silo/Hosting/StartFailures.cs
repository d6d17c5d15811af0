using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Trivia.Silo.Hosting;

/// <summary>What people run into at a start, and what they can do about it.</summary>
internal static class StartFailures
{
    /// <summary>A sentence for a failure that needs no stack trace; null for one that does.</summary>
    public static string? Explain(Exception exception, SiloSettings settings) => exception switch
    {
        StartException => exception.Message,
        OptionsValidationException options => $"A setting is out of bounds: {string.Join(' ', options.Failures)}",
        ValidationException => $"A setting is out of bounds: {exception.Message}",
        IOException { InnerException: AddressInUseException } => ServeAddresses.Taken(settings.Urls),
        _ => null,
    };
}
