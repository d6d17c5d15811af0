using System.CommandLine;
using System.CommandLine.Parsing;

namespace Trivia.Silo.Hosting;

/// <summary>The command line: reads it, explains it, and turns what stops a start into a sentence.</summary>
internal static class SiloCommandLine
{
    private const int SiloPortAlone = 11111;
    private const int GatewayPortAlone = 30000;

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
            Urls, Data, OperatorKey, Demo, GatewayOff, SiloPort, GatewayPort, Probes, Set,
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
            Set = parsed.GetValue(Set) ?? [],
        };
        return settings with { OperatorKeyWasKept = File.Exists(settings.OperatorKeyFile) };
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
