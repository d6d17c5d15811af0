using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Trivia.Fleet.Players;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Api;

/// <summary>
/// Calls of the HTTP API that survive a server which is away for a while: what failed for want of a server is tried
/// again, at another gateway if there is one, after a random delay. Every call is safe to repeat.
/// </summary>
internal sealed class ApiCalls : IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyList<Uri> gateways;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private Dice jitter;
    private uint turn;

    /// <param name="gateways">Where to call, in turn.</param>
    /// <param name="connectionsMax">Connections to each gateway.</param>
    /// <param name="patience">How long a call is tried again.</param>
    /// <param name="seed">Of the delays.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handler">Sends the calls; null for one over sockets.</param>
    public ApiCalls(
        IReadOnlyList<Uri> gateways, int connectionsMax, TimeSpan patience, int seed, TimeProvider time, HttpMessageHandler? handler = null)
    {
        this.gateways = gateways;
        this.patience = patience;
        this.time = time;
        jitter = new Dice(seed, DicePurpose.Backoff, -1);
        http = new HttpClient(handler ?? new SocketsHttpHandler { MaxConnectionsPerServer = connectionsMax, UseProxy = false })
        {
            Timeout = CallTimeout,
        };
    }

    /// <summary>Sends this as bearer token with every call that brings no other.</summary>
    public string? Bearer { get; init; }

    public Task<T> Get<T>(string path, CancellationToken cancellationToken, string? bearer = null) =>
        Call<T>(() => new HttpRequestMessage(HttpMethod.Get, path), bearer, cancellationToken);

    public Task<T> Post<T>(string path, object body, CancellationToken cancellationToken) =>
        Call<T>(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: Json) }, null, cancellationToken);

    public Task<T> PostText<T>(string path, string text, string mediaType, CancellationToken cancellationToken) =>
        Call<T>(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(text, new MediaTypeHeaderValue(mediaType)) }, null, cancellationToken);

    /// <summary>Calls one gateway, and again only when it is busy.</summary>
    /// <exception cref="GatewayAway">It is not there.</exception>
    /// <exception cref="ApiFault">It refused.</exception>
    public async Task<T> GetOnce<T>(Uri gateway, string path, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            try
            {
                return await Send<T>(gateway, request, null, cancellationToken);
            }
            catch (HttpRequestException error) when (IsBusy(error) && time.GetElapsedTime(began) <= patience)
            {
                await Task.Delay(Delay(attempt), time, cancellationToken);
            }
            catch (Exception error) when (IsAway(error, cancellationToken))
            {
                throw new GatewayAway($"{gateway} does not answer: {error.Message}", error);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsBusy(HttpRequestException error) =>
        error.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests;

    private async Task<T> Call<T>(Func<HttpRequestMessage> make, string? bearer, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            var gateway = gateways[(int)(Interlocked.Increment(ref turn) % (uint)gateways.Count)];
            using var request = make();
            try
            {
                return await Send<T>(gateway, request, bearer, cancellationToken);
            }
            catch (Exception error) when (IsAway(error, cancellationToken))
            {
                if (time.GetElapsedTime(began) > patience)
                {
                    throw new ApiFault($"{request.Method} {request.RequestUri}: {error.Message}", error);
                }

                await Task.Delay(Delay(attempt), time, cancellationToken);
            }
        }
    }

    private async Task<T> Send<T>(Uri gateway, HttpRequestMessage request, string? bearer, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(gateway, request.RequestUri!);
        if ((bearer ?? Bearer) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken)
                ?? throw new ApiFault($"{request.RequestUri} answered null.");
        }

        var reason = await Reason(response, cancellationToken);
        if (response.StatusCode >= HttpStatusCode.InternalServerError || (response.StatusCode == HttpStatusCode.TooManyRequests && !IsForGood(reason)))
        {
            throw new HttpRequestException($"{request.RequestUri} answered {(int)response.StatusCode}.", null, response.StatusCode);
        }

        throw new ApiFault($"{request.Method} {request.RequestUri} was refused: {reason}");
    }

    // Of all that may be too many, players on a ticket do not become fewer.
    private static bool IsForGood(string reason) => reason.Contains($"\"{ProblemCodes.TicketSpent}\"", StringComparison.Ordinal);

    private static async Task<string> Reason(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return $"{(int)response.StatusCode}. Give the server's operator key with --operator-key or TRIVIA_OPERATOR_KEY; "
                + "the server keeps its own in keys/operator.key under its data directory.";
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return $"{(int)response.StatusCode} {text}";
    }

    // A connection that is reset between its accept and the first look at it ends .NET's connect with a bare SocketException.
    private static bool IsAway(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or IOException or SocketException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private TimeSpan Delay(int attempt)
    {
        lock (http)
        {
            return Backoff.FullJitter(attempt, jitter.Uniform());
        }
    }
}
