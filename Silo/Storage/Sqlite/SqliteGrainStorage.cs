using System.Globalization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Trivia.Silo.Storage;

/// <summary>
/// Grain states in the silo's <see cref="SqliteStore"/>: a row for each (provider, state name, grain). The ETag is
/// the row's version, a number that the file gives only once; it fences off a second activation.
/// </summary>
/// <param name="name">The provider's name. Providers that share the store do not see each other's states.</param>
/// <param name="options">The provider's options, with a serializer.</param>
/// <param name="store">The silo's store.</param>
/// <param name="activators">Makes the fresh state of a grain that has none.</param>
public sealed class SqliteGrainStorage(
    string name, SqliteGrainStorageOptions options, SqliteStore store, IActivatorProvider activators) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var row = new GrainStateRow(name, stateName, grainId);
        if (await store.Read(row.Read, cancellationToken) is { } stored)
        {
            grainState.State = options.GrainStorageSerializer.Deserialize<T>(new BinaryData(stored.Data)) ?? Fresh<T>();
            grainState.ETag = ToETag(stored.Version);
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = Fresh<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
        }
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <summary>
    /// Writes the state as it is at the call; what the grain changes while it waits belongs to its next write.
    /// The ETag is set when the state is on the disk, and stays as it was if the write fails.
    /// </summary>
    /// <exception cref="InconsistentStateException">Another activation has written or cleared the state since this one read it.</exception>
    /// <exception cref="InvalidOperationException">The state is larger than the provider allows.</exception>
    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var row = new GrainStateRow(name, stateName, grainId);
        var data = options.GrainStorageSerializer.Serialize(grainState.State).ToArray();
        if (data.Length > options.StateBytesMax)
        {
            throw new InvalidOperationException(
                $"State {row} takes {data.Length} bytes; provider {name} allows {options.StateBytesMax}.");
        }

        var version = store.NextVersion();
        var expected = ToVersion(grainState.ETag);
        var outcome = await store.Write(session => row.Write(session, expected, version, data), cancellationToken);
        ThrowOnConflict("Write", row, grainState.ETag, outcome);
        grainState.ETag = ToETag(version);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <summary>Deletes the state if it is still the one that was read; clearing a state that never was is no conflict.</summary>
    /// <exception cref="InconsistentStateException">Another activation has written or cleared the state since this one read it.</exception>
    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var row = new GrainStateRow(name, stateName, grainId);
        var expected = ToVersion(grainState.ETag);
        var outcome = await store.Write(session => row.Clear(session, expected), cancellationToken);
        ThrowOnConflict("Clear", row, grainState.ETag, outcome);
        grainState.State = Fresh<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static string ToETag(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>No ETag expects no row; an ETag that is none of ours expects a version that no row has.</summary>
    private static long? ToVersion(string? etag) => etag switch
    {
        null => null,
        _ when long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        _ => GrainStateRow.NoVersion,
    };

    private static void ThrowOnConflict(string operation, GrainStateRow row, string? currentETag, RowOutcome outcome)
    {
        if (!outcome.IsDone)
        {
            throw new InconsistentStateException(
                $"{operation} of state {row} conflicts with what is stored.",
                outcome.StoredVersion is { } stored ? ToETag(stored) : null,
                currentETag);
        }
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();
}
