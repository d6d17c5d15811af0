namespace Trivia.Storage.Tests.AzureBlob;

/// <summary>Brings every request to the service, and loses the answers to some.</summary>
internal sealed class LossyNetwork : DelegatingHandler
{
    private int asked;

    public LossyNetwork()
        : base(new SocketsHttpHandler { UseProxy = false })
    {
    }

    public required HttpMethod LosesAnswersTo { get; init; }

    public int LossesMax { get; init; } = int.MaxValue;

    /// <summary>Requests of that method, those for containers aside.</summary>
    public int Asked => asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);

        // The container is made by PUT as well, and its answer is let through.
        var isContainer = request.RequestUri!.Query.Contains("restype=container", StringComparison.Ordinal);
        if (request.Method != LosesAnswersTo || isContainer || Interlocked.Increment(ref asked) > LossesMax)
        {
            return answer;
        }

        answer.Dispose();
        throw new HttpRequestException("The connection broke before the answer came.");
    }
}
