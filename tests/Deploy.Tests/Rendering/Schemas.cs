using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>Kubernetes' own schemas, from npm: types, required fields, formats and choices.</summary>
internal sealed class Schemas : IDisposable
{
    // Test classes run side by side, and npm cannot install one folder twice at once.
    private static readonly SemaphoreSlim Installing = new(1);

    private readonly Process node;
    private readonly SemaphoreSlim turn = new(1);

    private Schemas(Process node) => this.node = node;

    /// <summary>Installs the schemas if need be, and starts their program.</summary>
    /// <exception cref="InvalidOperationException">They could not be installed; the message says why.</exception>
    public static async Task<Schemas> Start()
    {
        var folder = Repository.Path("tests", "Deploy.Tests", "Schemas");
        await Installing.WaitAsync();
        try
        {
            await Install(folder);
        }
        finally
        {
            Installing.Release();
        }

        var start = new ProcessStartInfo("node", [Path.Combine(folder, "validate.mjs"), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new Schemas(Process.Start(start)!);
    }

    /// <summary>What is wrong with the objects; nothing when they are what Kubernetes expects.</summary>
    public async Task<string[]> Validate(IEnumerable<JsonObject> objects)
    {
        await turn.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(new JsonArray([.. objects.Select(part => part.DeepClone())]).ToJsonString());
            await node.StandardInput.FlushAsync();
            var reply = await node.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The validating program ended.");
            return JsonSerializer.Deserialize<string[]>(reply)!;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
        turn.Dispose();
    }

    private static async Task Install(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            _ = await Tool.Find("npm", "ci", "--prefix", folder, "--no-audit", "--no-fund", "--silent")
                ?? throw new InvalidOperationException("Validating the manifests needs Node 20 or later and npm. Install both.");
        }
    }
}
