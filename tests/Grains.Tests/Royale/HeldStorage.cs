using Orleans.Storage;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Royale;

/// <summary>A storage in front of another that holds some reads and writes until they may go on.</summary>
/// <param name="inner">The other one.</param>
/// <param name="isHeld">Whether to hold an operation on a state, by the state's name.</param>
/// <param name="asked">Set once something is held.</param>
/// <param name="held">What is waited for; when it fails, so does the operation.</param>
internal sealed class HeldStorage(IGrainStorage inner, Func<StorageOperation, string, bool> isHeld, TaskCompletionSource asked, Task held) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Hold(StorageOperation.Read, stateName);
        await inner.ReadStateAsync(stateName, grainId, grainState);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Hold(StorageOperation.Write, stateName);
        await inner.WriteStateAsync(stateName, grainId, grainState);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);

    private async Task Hold(StorageOperation operation, string stateName)
    {
        if (isHeld(operation, stateName))
        {
            asked.TrySetResult();
            await held;
        }
    }
}
