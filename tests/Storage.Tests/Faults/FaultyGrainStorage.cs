using Orleans.Storage;

namespace Trivia.Storage.Tests.Faults;

/// <summary>A storage in front of another that fails the calls that a plan picks.</summary>
public sealed class FaultyGrainStorage(IGrainStorage inner, Func<StorageCall, StorageFault> plan) : IGrainStorage
{
    private int calls;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(StorageOperation.Read, stateName, grainId, grainState, held => inner.ReadStateAsync(stateName, grainId, held));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(StorageOperation.Write, stateName, grainId, grainState, held => inner.WriteStateAsync(stateName, grainId, held));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Run(StorageOperation.Clear, stateName, grainId, grainState, held => inner.ClearStateAsync(stateName, grainId, held));

    private async Task Run<T>(
        StorageOperation operation,
        string stateName,
        GrainId grainId,
        IGrainState<T> grainState,
        Func<IGrainState<T>, Task> call)
    {
        var fault = plan(new StorageCall(operation, stateName, grainId, Interlocked.Increment(ref calls)));
        if (fault == StorageFault.None)
        {
            await call(grainState);
            return;
        }

        if (fault == StorageFault.AfterTheStore)
        {
            // On a copy: whoever is told of a failure has no new ETag.
            await call(new GrainState<T>(grainState.State!, grainState.ETag!) { RecordExists = grainState.RecordExists });
        }

        throw new IOException($"{operation} of {stateName} of {grainId} fails as planned: {fault}.");
    }
}
