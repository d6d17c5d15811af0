using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Trivia.Client.Http;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>A stranger at an address of its own, so that what one has to bear no other does.</summary>
internal sealed class Abuser : IDisposable
{
    private const int LargeBodyLength = 100_000;

    private static int lastAddress;

    private readonly HttpClient http;
    private readonly CancellationToken cancellationToken;
    private string? token;

    public Abuser(Target target, CancellationToken cancellationToken)
    {
        Target = target;
        this.cancellationToken = cancellationToken;
        var number = Interlocked.Increment(ref lastAddress);
        Address = new IPAddress([127, 66, (byte)(number >> 8), (byte)(number & 0xFF)]);
        http = new HttpClient(Sockets.From(Address)) { BaseAddress = target.Server.Url };
    }

    public Target Target { get; }

    public IPAddress Address { get; }

    /// <summary>The token of the guest that this stranger is.</summary>
    public async Task<string> Token() => token ??= (await new TriviaApi(http).SignIn("Mallory", cancellationToken: cancellationToken)).Token;

    /// <summary>Sends a request.</summary>
    /// <returns>The status, and the problem's code if there is one.</returns>
    public async Task<string> Ask(
        HttpMethod method, string path, string? bearer = null, string? body = null, string contentType = "application/json", string? operatorKey = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (operatorKey is not null)
        {
            request.Headers.Add("X-Operator-Key", operatorKey);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new(contentType) } };

            // Whoever is refused before the body is read would otherwise still be sending it, and miss the answer.
            request.Headers.ExpectContinue = body.Length > LargeBodyLength;
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? $"{(int)response.StatusCode} {JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()}"
            : $"{(int)response.StatusCode}";
    }

    /// <summary>Connects as the guest.</summary>
    public async Task<RawClient> Connect(WireFormat format = WireFormat.MessagePack) =>
        await RawClient.Connect(Target.Server.Url, await Token(), format, seen: null, Address, cancellationToken);

    /// <summary>Connects with a token, and leaves the handshake out.</summary>
    /// <returns>The status of the upgrade.</returns>
    public async Task<string> Upgrade(string bearer)
    {
        try
        {
            await using var client = await RawClient.Open(Target.Server.Url, bearer, WireFormat.Json, seen: null, Address, cancellationToken);
            return "101";
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode is { } status)
        {
            return $"{(int)status}";
        }
    }

    /// <summary>Sends bytes after the handshake.</summary>
    /// <returns>How the connection ended, or <c>lives</c> when a call is still answered.</returns>
    public async Task<string> Send(byte[] bytes, WireFormat format = WireFormat.MessagePack)
    {
        await using var client = await Connect(format);
        await client.Send(bytes, cancellationToken);
        return await Fate(client);
    }

    /// <summary>Sends a handshake of the caller's own.</summary>
    public async Task<string> Shake(string handshake)
    {
        await using var client = await RawClient.Open(Target.Server.Url, await Token(), WireFormat.Json, seen: null, Address, cancellationToken);
        await client.Send(Encoding.UTF8.GetBytes(handshake), cancellationToken);
        return await client.Closed.WaitAsync(cancellationToken);
    }

    /// <summary>Calls a method.</summary>
    /// <returns>The error of the hub and whether the connection lives, or the reply's code.</returns>
    public async Task<string> Call<T>(Func<T, string> code, string method, params object?[] arguments)
    {
        await using var client = await Connect();
        try
        {
            return code((await client.Call<T>(method, arguments)).Value);
        }
        catch (HubException)
        {
            return $"error, {await Fate(client)}";
        }
    }

    /// <summary>Whether a connection still answers; otherwise how it ended.</summary>
    public static async Task<string> Fate(RawClient client)
    {
        try
        {
            return (await client.Call<string>(Grains.Interfaces.Wire.HubNames.Leave, "r-nowhere")).Value == "notSeated" ? "lives" : "answers wrongly";
        }
        catch (IOException)
        {
            return await client.Closed;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
