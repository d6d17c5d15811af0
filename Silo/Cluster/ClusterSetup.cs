using System.ComponentModel.DataAnnotations;
using System.Net;
using Azure.Storage.Blobs;
using StackExchange.Redis;
using Trivia.Silo.Hosting;
using Trivia.Silo.Storage.AzureBlob;

namespace Trivia.Silo.Cluster;

/// <summary>The section <see cref="ClusterOptions.Section"/>, checked and parsed before anything starts.</summary>
internal sealed record ClusterSetup
{
    private ClusterSetup(ClusterOptions options) => Options = options;

    /// <summary>A process on its own, with the defaults.</summary>
    public static ClusterSetup OneProcess { get; } = new(new ClusterOptions());

    /// <summary>The options.</summary>
    public ClusterOptions Options { get; }

    /// <summary>Redis; null in one process.</summary>
    public ConfigurationOptions? Redis { get; private init; }

    /// <summary>The storage account; null in one process.</summary>
    public BlobServiceClient? Blobs { get; private init; }

    /// <summary>The silo's own address.</summary>
    public IPAddress Address { get; private init; } = IPAddress.Loopback;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartException">It does not fit together; the message says what to do.</exception>
    public static ClusterSetup Of(IConfiguration configuration)
    {
        var options = Bind(configuration);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        Validator.ValidateObject(options.Membership, new ValidationContext(options.Membership), validateAllProperties: true);
        if (!options.IsCluster)
        {
            return options is { Redis: null or "", Blobs: null or "" } ? new ClusterSetup(options) : throw new StartException(
                "Redis or blob storage is given, but this is a process on its own: add --cluster, or take them away.");
        }

        if (options.Membership.ProbeTimeoutMin > options.Membership.ProbeTimeoutMax)
        {
            throw new StartException("Trivia:Cluster:Membership:ProbeTimeoutMin is longer than ProbeTimeoutMax.");
        }

        return new ClusterSetup(options)
        {
            Redis = ParseRedis(options.Redis),
            Blobs = ParseBlobs(options.Blobs),
            Address = IPAddress.TryParse(options.Address, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
                ? address
                : throw new StartException($"“{options.Address}” is not the address of one interface: give the silo's own, such as --address 10.0.0.7"),
        };
    }

    private static ClusterOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new StartException($"A setting of the cluster cannot be read: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    // Neither may be quoted in a message: both can hold a password.
    private static ConfigurationOptions ParseRedis(string? text)
    {
        const string example = "--redis 127.0.0.1:6379, or Trivia__Cluster__Redis in the environment.";
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartException($"A cluster needs Redis for its members and reminders: {example}");
        }

        try
        {
            var redis = ConfigurationOptions.Parse(text);
            return redis.EndPoints.Count > 0 ? redis : throw new StartException($"The Redis connection names no host: {example}");
        }
        catch (ArgumentException exception)
        {
            throw new StartException($"The Redis connection cannot be read: {example}", exception);
        }
    }

    private static BlobServiceClient ParseBlobs(string? text)
    {
        const string example = "--blobs with the connection string of a storage account, or Trivia__Cluster__Blobs in the environment.";
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartException($"A cluster needs blob storage for the grains' states: {example}");
        }

        try
        {
            return BlobConnection.Open(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartException($"The blob connection cannot be read: {example}", exception);
        }
    }
}
