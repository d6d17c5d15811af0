using System.Diagnostics;
using System.Globalization;
using Trivia.Crash.Processes;
using Trivia.Grains.Interfaces.Versioning;

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>
/// The programs as the next release would have them: the same but for the grain interfaces, which are built with the next version.
/// Gone with this object.
/// </summary>
public sealed class NextBuild : IAsyncLifetime
{
    private const string Interfaces = "Grains.Interfaces";
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private static readonly string Framework = new DirectoryInfo(AppContext.BaseDirectory).Name;

    private readonly TempFolder folder = new();

    /// <summary>The version that its interfaces have.</summary>
    public ushort Version { get; } = checked((ushort)(ContractVersion.Current + 1));

    /// <summary>Holds a folder for each program.</summary>
    public string Folder => folder.Path;

    public async ValueTask InitializeAsync()
    {
        var built = await BuildInterfaces();
        foreach (var program in new[] { "Silo", "Gateway" })
        {
            Copy(Path.Combine(BuiltProgram.Repository, program, "bin", Configuration, Framework), folder[program]);
            File.Copy(built, Path.Combine(folder[program], Path.GetFileName(built)), overwrite: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task<string> BuildInterfaces()
    {
        var artifacts = folder["build"];
        var launch = new ProcessStartInfo(
            "dotnet",
            [
                "build", Path.Combine(BuiltProgram.Repository, Interfaces), "-c", Configuration, "--artifacts-path", artifacts, "-v", "quiet",
                "--nologo", string.Create(CultureInfo.InvariantCulture, $"-p:ContractVersion={Version}"),

                // What was looked at and documented when it was built as it is needs no second look.
                "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false",
            ])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(launch) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Path.Combine(artifacts, "bin", Interfaces, Configuration.ToLowerInvariant(), $"Trivia.{Interfaces}.dll")
            : throw new InvalidOperationException($"The next build failed: {output}");
    }
}
