using System.ComponentModel;
using System.Diagnostics;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>Runs a program to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan LastsMax = TimeSpan.FromMinutes(3);

    /// <summary>What it printed; null when there is no such program here.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its command line and its errors.</exception>
    public static async Task<string?> Find(string program, params string[] arguments)
    {
        try
        {
            return await Run(program, arguments);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>What it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its command line and its errors.</exception>
    /// <exception cref="Win32Exception">There is no such program here.</exception>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var (code, output, errors) = await Try(program, arguments);
        return code == 0 ? output : throw new InvalidOperationException(
            $"{program} {string.Join(' ', arguments)} ended with code {code}: {errors}{output}");
    }

    /// <summary>Its exit code and what it printed.</summary>
    /// <exception cref="Win32Exception">There is no such program here.</exception>
    public static async Task<(int Code, string Output, string Errors)> Try(string program, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(LastsMax);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not end within {LastsMax}.");
        }
    }
}
