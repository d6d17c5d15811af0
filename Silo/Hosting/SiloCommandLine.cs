using System.CommandLine;
using System.CommandLine.Parsing;
using Trivia.Silo.Cluster;

namespace Trivia.Silo.Hosting;

/// <summary>The command line: reads it, explains it, and turns what stops a start into a sentence.</summary>
internal static class SiloCommandLine
{
    /// <summary>Port for other silos of a silo without a gateway, unless told.</summary>
    public const int SiloPortAlone = 11111;

    /// <summary>Port for gateways of a silo without one, unless told.</summary>
    public const int GatewayPortAlone = 30000;

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to serve at, separated by semicolons.",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of everything that is kept: events, questions, keys.",
        DefaultValueFactory = _ => "data",
    };

    private static readonly Option<string?> OperatorKey = new("--operator-key")
    {
        Description = "Secret that makes its bearer an admin, 16 to 512 characters. Others can read a command line: better set "
            + "TRIVIA_OPERATOR_KEY. Without either, one is made and kept in the data folder.",
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Let 200 house players keep a show running that anyone can join in a browser.",
    };

    private static readonly Option<bool> GatewayOff = new("--gateway-off")
    {
        Description = "Run the silo only; gateways run in processes of their own and connect to --gateway-port.",
    };

    private static readonly Option<int?> SiloPort = new("--silo-port")
    {
        Description = $"Port for other silos. Default: a free one, {SiloPortAlone} with --gateway-off.",
    };

    private static readonly Option<int?> GatewayPort = new("--gateway-port")
    {
        Description = $"Port for gateways in other processes. Default: none, {GatewayPortAlone} with --gateway-off.",
    };

    private static readonly Option<string?> Probes = new("--probes")
    {
        Description = "With --gateway-off: address of health checks and metrics, for the orchestrator and the scraper alone; "
            + "e.g. http://*:9090. Default: none.",
    };

    private static readonly Option<bool> ClusterOn = new("--cluster")
    {
        Description = "Be one silo of a cluster: needs --redis and --blobs; gateways run in processes of their own.",
    };

    private static readonly Option<string?> Redis = new("--redis")
    {
        Description = "With --cluster: Redis, e.g. 127.0.0.1:6379. One with a password belongs into Trivia__Cluster__Redis.",
    };

    private static readonly Option<string?> Blobs = new("--blobs")
    {
        Description = "With --cluster: connection string of the storage account. It holds a key: better set Trivia__Cluster__Blobs.",
    };

    private static readonly Option<string?> ClusterId = new("--cluster-id")
    {
        Description = "Name of the cluster, the same on all of its silos and gateways. Default: trivia.",
    };

    private static readonly Option<string?> ServiceId = new("--service-id")
    {
        Description = "Name of the service, the same for as long as its state is to be found. Default: trivia.",
    };

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "With --cluster: address at which others reach this silo. Default: 127.0.0.1.",
    };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "Any other setting, e.g. --set Trivia:Royale:WaitingMax=500. May be repeated.",
    };

    /// <summary>Runs what the command line asks for.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="serve">Serves until the process is told to stop.</param>
    /// <returns>The exit code: 0, or 1 when the command line is wrong or the start failed.</returns>
    public static async Task<int> Run(string[] args, Func<SiloSettings, Task> serve)
    {
        foreach (var port in new[] { SiloPort, GatewayPort })
        {
            port.Validators.Add(CheckPort);
        }

        var command = new RootCommand("Trivia.Orleans: massive live quiz events. Serves the game, its API and its web page.")
        {
            Urls, Data, OperatorKey, Demo, GatewayOff, SiloPort, GatewayPort, Probes,
            ClusterOn, Redis, Blobs, ClusterId, ServiceId, Address, Set,
        };
        Set.Validators.Add(CheckSet);
        command.SetAction((parsed, _) => Serve(SettingsOf(parsed), serve));

        // The host listens for signals itself and takes the time it needs to close.
        return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static async Task<int> Serve(SiloSettings settings, Func<SiloSettings, Task> serve)
    {
        try
        {
            // Assigned before it is served: what is said of a failed start names the cluster's stores.
            settings = settings.WithCluster();
            await serve(settings);
            return 0;
        }
        catch (Exception exception) when (StartFailures.Explain(exception, settings) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static SiloSettings SettingsOf(ParseResult parsed)
    {
        var alone = parsed.GetValue(GatewayOff);
        var settings = new SiloSettings
        {
            Urls = parsed.GetValue(Urls)!,
            DataDirectory = Path.GetFullPath(parsed.GetValue(Data)!),
            OperatorKey = parsed.GetValue(OperatorKey),
            Demo = parsed.GetValue(Demo),
            GatewayOff = alone,
            SiloPort = parsed.GetValue(SiloPort) ?? (alone ? SiloPortAlone : null),
            GatewayPort = parsed.GetValue(GatewayPort) ?? (alone ? GatewayPortAlone : null),
            Probes = parsed.GetValue(Probes),
            ClusterGiven = ClusterOf(parsed),
            Set = parsed.GetValue(Set) ?? [],
        };
        return settings with { OperatorKeyWasKept = File.Exists(settings.OperatorKeyFile) };
    }

    private static Dictionary<string, string?> ClusterOf(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>
        {
            [nameof(ClusterOptions.Redis)] = parsed.GetValue(Redis),
            [nameof(ClusterOptions.Blobs)] = parsed.GetValue(Blobs),
            [nameof(ClusterOptions.ClusterId)] = parsed.GetValue(ClusterId),
            [nameof(ClusterOptions.ServiceId)] = parsed.GetValue(ServiceId),
            [nameof(ClusterOptions.Address)] = parsed.GetValue(Address),
            [nameof(ClusterOptions.Mode)] = parsed.GetValue(ClusterOn) ? nameof(ClusterMode.Cluster) : null,
        };
        return given.Where(setting => setting.Value is not null).ToDictionary();
    }

    private static void CheckPort(OptionResult result)
    {
        const int portMax = 65_535;
        if (result.GetValueOrDefault<int?>() is < 1 or > portMax)
        {
            result.AddError($"A port is a number from 1 to {portMax}.");
        }
    }

    private static void CheckSet(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            result.AddError("A setting is given as Section:Name=value.");
        }
    }
}
