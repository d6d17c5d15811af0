using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.SupplyChain;

/// <summary>One run of the script for all tests.</summary>
public sealed class SupplyChainRun : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("trivia-supply-chain-").FullName;

    public (int Code, string Output, string Errors) Result { get; private set; }

    public async ValueTask InitializeAsync() =>
        Result = await Tool.Try("bash", Repository.Path("eng", "supply-chain.sh"), "--short", "--out", Folder);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
