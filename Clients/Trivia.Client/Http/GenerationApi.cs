using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>
/// Questions that a model writes, as staff who keep the questions ask for them, watch and review them. Every method throws
/// <see cref="TriviaApiException"/> when the server refuses or cannot be reached.
/// </summary>
public sealed class GenerationApi
{
    private readonly ApiCaller caller;

    internal GenerationApi(ApiCaller caller) => this.caller = caller;

    /// <summary>Whether a model is configured.</summary>
    public Task<GenerationStatusReply> GetStatus(CancellationToken cancellationToken = default) =>
        caller.Get<GenerationStatusReply>("api/generation", cancellationToken);

    /// <summary>Asks for questions. The same command again is the same job.</summary>
    public Task<GenerationReply> Ask(GenerationRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<GenerationReply>("api/ops/generation", request, cancellationToken);

    /// <summary>Jobs, latest first.</summary>
    public async Task<IReadOnlyList<GenerationReply>> List(int limit = 20, CancellationToken cancellationToken = default) =>
        (await caller.Get<GenerationListReply>(FormattableString.Invariant($"api/ops/generation?limit={limit}"), cancellationToken)).Jobs;

    /// <summary>A job: at once if it is newer than a version, else when it changes or after two seconds.</summary>
    public Task<GenerationReply> Watch(string job, long after = 0, CancellationToken cancellationToken = default) =>
        caller.Get<GenerationReply>(FormattableString.Invariant($"{Path(job)}?after={after}"), cancellationToken);

    /// <summary>Calls a job off.</summary>
    public Task<GenerationReply> Cancel(string job, CancellationToken cancellationToken = default) =>
        caller.Send<GenerationReply>(HttpMethod.Delete, Path(job), body: null, cancellationToken);

    /// <summary>What a job brought, with the keys.</summary>
    public async Task<IReadOnlyList<GeneratedQuestionItem>> GetQuestions(string job, CancellationToken cancellationToken = default) =>
        (await caller.Get<GeneratedQuestionsReply>($"{Path(job)}/questions", cancellationToken)).Questions;

    /// <summary>Approves or retires what a job brought.</summary>
    public Task<ReviewReply> Review(string job, ReviewRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<ReviewReply>($"{Path(job)}/review", request, cancellationToken);

    private static string Path(string job) => $"api/ops/generation/{Uri.EscapeDataString(job)}";
}
