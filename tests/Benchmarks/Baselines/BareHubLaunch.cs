using System.Diagnostics;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Baselines;

/// <summary>How the bare hub's process is started.</summary>
internal static class BareHubLaunch
{
    public static ProcessStartInfo Create()
    {
        var launch = ServerProcess.Self("serve-bare", "--port", "0");

        // The web SDK's default, which this console program would otherwise not have.
        launch.Environment["DOTNET_gcServer"] = "1";
        return launch;
    }
}
