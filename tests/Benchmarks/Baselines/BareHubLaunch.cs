using System.Diagnostics;
using Trivia.Benchmarks.Product;

namespace Trivia.Benchmarks.Baselines;

/// <summary>How the bare hub's process is started.</summary>
internal static class BareHubLaunch
{
    public static ProcessStartInfo Create()
    {
        // The product's own collector and thread pool: a comparison of servers, not of settings.
        var program = typeof(BareHubLaunch).Assembly.Location;
        return new ProcessStartInfo(
            "dotnet", ["exec", "--runtimeconfig", ProductFiles.RuntimeConfig, program, "serve-bare", "--port", "0"])
        {
            UseShellExecute = false,
        };
    }
}
