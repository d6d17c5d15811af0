using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Benchmarks.Overload;

/// <summary>Signs visitors in, once each: a refusal is what is measured, and nothing is tried again.</summary>
internal sealed class SignIn : IDisposable
{
    private const string Stage = "sign-in";

    private readonly IPEndPoint server;
    private readonly byte[] request;
    private readonly ConcurrentBag<HttpLine> idle = [];

    /// <param name="server">Where, an address of this machine.</param>
    /// <param name="ticket">Lifts the limits of an address.</param>
    public SignIn(Uri server, string ticket)
    {
        this.server = new IPEndPoint(IPAddress.Parse(server.Host), server.Port);
        var body = JsonSerializer.Serialize(new GuestRequest { Name = "Visitor", Ticket = ticket }, JsonSerializerOptions.Web);
        request = Encoding.ASCII.GetBytes(
            $"POST /api/guests HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>The visitor's token, or how the visit ended.</summary>
    public async Task<(string? Token, Visit End)> Run()
    {
        using var patience = new CancellationTokenSource(OverloadPlan.Patience);
        HttpLine? line = null;
        try
        {
            line = idle.TryTake(out var free) ? free : await HttpLine.Open(server, patience.Token);
            var answer = await line.Post(request, patience.Token);
            idle.Add(line);
            return answer switch
            {
                { Status: (int)HttpStatusCode.OK } when answer.Member("token") is { } token => (token, Visit.Served),
                { SaysWhen: true } when answer.Member("code") is { } code => (null, Visit.Refused(Stage, code)),
                _ => (null, Visit.Silent(Stage, $"{answer.Status} without a code and a time")),
            };
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException)
        {
            line?.Dispose();
            return (null, Visit.Silent(Stage, error is OperationCanceledException ? "no answer" : error.Message));
        }
    }

    public void Dispose()
    {
        foreach (var line in idle)
        {
            line.Dispose();
        }
    }
}
