using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>
/// Data sets of feedback. Every method throws <see cref="TriviaApiException"/> when the server refuses or cannot be reached.
/// </summary>
public sealed class DatasetsApi
{
    private readonly ApiCaller caller;

    internal DatasetsApi(ApiCaller caller) => this.caller = caller;

    /// <summary>The catalogue, and what is under way.</summary>
    public Task<DatasetListReply> List(CancellationToken cancellationToken = default) =>
        caller.Get<DatasetListReply>("datasets", cancellationToken);

    /// <summary>Begins a data set now, unless one is under way.</summary>
    public Task<DatasetListReply> Start(CommandRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<DatasetListReply>("api/ops/datasets", request, cancellationToken);

    /// <summary>Reads a shard as it arrives.</summary>
    /// <param name="version">The data set.</param>
    /// <param name="read">Reads the stream to its end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<T> Read<T>(int version, Func<Stream, Task<T>> read, CancellationToken cancellationToken = default) =>
        caller.Read(FormattableString.Invariant($"datasets/v{version}.jsonl"), read, cancellationToken);
}
