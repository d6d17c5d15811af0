using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>
/// The bank, as staff who keep the questions see it. Every method throws <see cref="TriviaApiException"/> when the server refuses
/// or cannot be reached.
/// </summary>
public sealed class QuestionsApi
{
    private readonly ApiCaller caller;

    internal QuestionsApi(ApiCaller caller) => this.caller = caller;

    /// <summary>A page of the questions that players flagged, and that wait for a decision.</summary>
    public Task<ReviewListReply> ListReviews(int offset = 0, int limit = 50, CancellationToken cancellationToken = default) =>
        caller.Get<ReviewListReply>(FormattableString.Invariant($"api/ops/reviews?offset={offset}&limit={limit}"), cancellationToken);

    /// <summary>A page of a topic's questions with their keys, best quality first.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="status"><c>live</c> or <c>retired</c>.</param>
    /// <param name="search">Words that they have; empty for all.</param>
    /// <param name="offset">Questions to skip.</param>
    /// <param name="limit">Questions to return, at most 200.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<QuestionPageReply> List(
        string topic, string status = "live", string search = "", int offset = 0, int limit = 50, CancellationToken cancellationToken = default) =>
        caller.Get<QuestionPageReply>(
            FormattableString.Invariant(
                $"api/ops/topics/{Uri.EscapeDataString(topic)}/questions?status={Uri.EscapeDataString(status)}&search={Uri.EscapeDataString(search)}&offset={offset}&limit={limit}"),
            cancellationToken);

    /// <summary>A question with its key, its reception and its trail.</summary>
    public Task<QuestionReply> Get(string question, CancellationToken cancellationToken = default) =>
        caller.Get<QuestionReply>(Path(question), cancellationToken);

    /// <summary>Approves, fixes or retires a question.</summary>
    public Task<QuestionReply> Review(string question, QuestionReviewRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<QuestionReply>($"{Path(question)}/review", request, cancellationToken);

    private static string Path(string question) => $"api/ops/questions/{Uri.EscapeDataString(question)}";
}
