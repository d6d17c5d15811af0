using Microsoft.Extensions.Configuration.Memory;
using Trivia.Silo.Cluster;

namespace Trivia.Silo.Hosting;

/// <summary>Turns the command line into a host's configuration.</summary>
internal static class SettingsExtensions
{
    // Lowest in rank: appsettings.json, the environment and --set go before.
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Orleans"] = "Warning",
        // It warns of short reminder periods at every start; a live royale's watchdog needs one.
        ["Logging:LogLevel:Orleans.Hosting.ReminderOptionsValidator"] = "Error",
        // The runtime's pipelines: two lines for every activation that is placed.
        ["Logging:LogLevel:Polly"] = "Warning",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "HH:mm:ss ",
        ["AllowedHosts"] = "*",
    };

    /// <summary>
    /// The settings with what the environment and <c>appsettings.json</c> say of a cluster: which shape the process has must
    /// be known before its host is built.
    /// </summary>
    /// <exception cref="StartException">The settings do not fit together.</exception>
    public static SiloSettings WithCluster(this SiloSettings settings)
    {
        var configuration = Host.CreateApplicationBuilder().Configuration;
        settings.Apply(configuration);
        var cluster = ClusterSetup.Of(configuration);
        if (!cluster.Options.IsCluster)
        {
            return settings with { Cluster = cluster };
        }

        if (settings.Demo)
        {
            throw new StartException("House players keep a show running in one process only: take --demo away from a silo of a cluster.");
        }

        return settings with
        {
            Cluster = cluster,
            GatewayOff = true,
            SiloPort = settings.SiloPort ?? SiloCommandLine.SiloPortAlone,
            GatewayPort = settings.GatewayPort ?? SiloCommandLine.GatewayPortAlone,
        };
    }

    /// <summary>Puts the settings into a host's configuration.</summary>
    public static void Apply(this SiloSettings settings, IConfigurationManager configuration)
    {
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        var given = new Dictionary<string, string?>
        {
            [WebHostDefaults.ServerUrlsKey] = settings.Urls,
            ["Trivia:DataDirectory"] = settings.DataDirectory,
        };
        if (settings.OperatorKey is { } key)
        {
            given["operator-key"] = key;
        }

        foreach (var (name, value) in settings.ClusterGiven)
        {
            given[$"{ClusterOptions.Section}:{name}"] = value;
        }

        foreach (var setting in settings.Set)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            given[setting[..equals]] = setting[(equals + 1)..];
        }

        configuration.AddInMemoryCollection(given);
    }
}
