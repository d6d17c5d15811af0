using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trivia.Client.Http;

/// <summary>Sends requests and reads replies or refusals.</summary>
internal sealed class ApiCaller(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Sent with every request.</summary>
    public string? Bearer { get; set; }

    public Task<T> Get<T>(string path, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Get, path, body: null, cancellationToken);

    public Task<T> Post<T>(string path, object body, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Post, path, JsonContent.Create(body, body.GetType(), options: Json), cancellationToken);

    public Task<T> Patch<T>(string path, object body, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Patch, path, JsonContent.Create(body, body.GetType(), options: Json), cancellationToken);

    public Task<T> Put<T>(string path, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Put, path, body: null, cancellationToken);

    public Task<T> Delete<T>(string path, CancellationToken cancellationToken) =>
        Send<T>(HttpMethod.Delete, path, body: null, cancellationToken);

    /// <summary>Sends a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Path and query, from the gateway's address.</param>
    /// <param name="body">Its body, if any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="ask">Sends the body only once the server has agreed to it, so that it can refuse a large one at once.</param>
    public async Task<T> Send<T>(
        HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken, bool ask = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = Bearer is null ? null : new AuthenticationHeaderValue("Bearer", Bearer);
        request.Headers.ExpectContinue = ask ? true : null;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!
                : throw await Refusal(response, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            throw new TriviaApiException(
                null, TriviaApiException.Unreachable, $"No server answers at {http.BaseAddress}: {exception.Message}", inner: exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TriviaApiException(
                null, TriviaApiException.Unreachable, $"The server at {http.BaseAddress} did not answer in time.", inner: exception);
        }
        catch (JsonException exception)
        {
            throw new TriviaApiException(
                null, TriviaApiException.Unreachable, $"What answers at {http.BaseAddress} is not the API.", inner: exception);
        }
    }

    /// <summary>Reads a reply that may be large as it arrives.</summary>
    /// <param name="path">Path and query, from the gateway's address.</param>
    /// <param name="read">Reads the stream to its end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<T> Read<T>(string path, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = Bearer is null ? null : new AuthenticationHeaderValue("Bearer", Bearer);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw await Refusal(response, cancellationToken);
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await read(body);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TriviaApiException(
                null, TriviaApiException.Unreachable, $"The server at {http.BaseAddress} broke off: {exception.Message}", inner: exception);
        }
    }

    private static async Task<TriviaApiException> Refusal(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await response.Content.ReadFromJsonAsync<ProblemBody>(Json, cancellationToken)
            : null;
        return new TriviaApiException(
            response.StatusCode,
            problem?.Code ?? TriviaApiException.Unreachable,
            problem?.Detail ?? problem?.Title ?? Describe(response.StatusCode),
            problem?.Errors,
            response.Headers.RetryAfter?.Delta);
    }

    private static string Describe(HttpStatusCode status) => FormattableString.Invariant($"The server answered {(int)status} {status}.");

    private sealed record ProblemBody
    {
        public string? Title { get; init; }

        public string? Detail { get; init; }

        public string? Code { get; init; }

        public IReadOnlyList<string>? Errors { get; init; }
    }
}
