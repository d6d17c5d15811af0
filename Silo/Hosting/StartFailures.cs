using System.ComponentModel.DataAnnotations;
using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Orleans.Reminders.Redis;
using StackExchange.Redis;

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
        _ when Find<RedisException>(exception) is not null || Find<RedisRemindersException>(exception) is not null =>
            $"Redis at {string.Join(", ", settings.Cluster.Redis?.EndPoints ?? [])} cannot be reached. Start it, or name another: --redis",
        _ when Find<RequestFailedException>(exception) is { } blobs =>
            $"The storage account at {settings.Cluster.Blobs?.Uri.GetLeftPart(UriPartial.Authority)} does not answer as it should: {FirstLine(blobs)} See --blobs",
        _ => null,
    };

    private static T? Find<T>(Exception? exception)
        where T : Exception => exception switch
        {
            null => null,
            T found => found,
            AggregateException many => many.InnerExceptions.Select(Find<T>).FirstOrDefault(found => found is not null),
            _ => Find<T>(exception.InnerException),
        };

    // What follows lists the request's headers.
    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
