using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Benchmarks.Overload;

/// <summary>Signs visitors in, once each: a refusal is what is measured, and nothing is tried again.</summary>
internal sealed class SignIn : IDisposable
{
    private const string Stage = "sign-in";
    private const int ConnectionsMax = 1_000;

    private readonly Uri url;
    private readonly byte[] body;
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = ConnectionsMax, UseProxy = false })
    {
        Timeout = OverloadPlan.Patience,
    };

    public SignIn(Uri server, string ticket)
    {
        url = new Uri(server, "/api/guests");
        body = JsonSerializer.SerializeToUtf8Bytes(new GuestRequest { Name = "Visitor", Ticket = ticket }, JsonSerializerOptions.Web);
    }

    /// <summary>The visitor's token, or how the visit ended.</summary>
    public async Task<(string? Token, Visit End)> Run()
    {
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.PostAsync(url, content);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var guest = await response.Content.ReadFromJsonAsync<GuestReply>(JsonSerializerOptions.Web);
                return (guest!.Token, Visit.Served);
            }

            var code = Refusals.CodeIn(await response.Content.ReadAsStringAsync());
            return (null, code is not null && response.Headers.RetryAfter is not null
                ? Visit.Refused(Stage, code)
                : Visit.Silent(Stage, $"{(int)response.StatusCode} with {(code is null ? "no code" : "no Retry-After")}"));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return (null, Visit.Silent(Stage, error is OperationCanceledException ? "no answer" : error.GetBaseException().Message));
        }
    }

    public void Dispose() => http.Dispose();
}
