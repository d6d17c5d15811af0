using System.Diagnostics;

namespace Trivia.Telemetry.Tests.Prometheus;

/// <summary>A program of the machine's that tests need.</summary>
internal static class Installed
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code, and all that it wrote.</returns>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static async Task<(int Code, string Output)> Run(string name, params string[] arguments)
    {
        using var process = Start(name, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static Process Start(string name, params IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"{name} is missing: apt-get install prometheus", exception);
        }
    }
}
