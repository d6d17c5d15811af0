using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Reads over and over whatever the API lets somebody read, of every kind of person but those who keep the questions.</summary>
internal sealed class Onlooker(Uri server, Tape tape)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);

    private readonly List<(string Who, HttpClient Http)> people = [];

    public void Add(string who, string? token)
    {
        var http = new HttpClient(new TapingHandler(tape, who)) { BaseAddress = server };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        people.Add((who, http));
    }

    /// <summary>All that can be got: every GET of the API's own description, and what lies beside it.</summary>
    public static async Task<IReadOnlyList<string>> Paths(HttpClient http, string royale, CancellationToken cancellationToken)
    {
        using var description = JsonDocument.Parse(
            await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), cancellationToken));
        var described = description.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _))
            .Select(path => path.Name.Replace("{id}", royale, StringComparison.Ordinal));
        return
        [
            // In this order: whatever a receipt tells, the event must say right after that it may be told.
            $"/api/royales/{royale}/receipt", $"/api/royales/{royale}",
            .. described,
            $"/api/royales/{royale}/standings?cut=1",
            "/api/ops/audit?limit=1000",
            "/openapi/v1.json", "/metrics", "/health/live", "/health/ready", "/",
        ];
    }

    /// <summary>Reads until told to stop.</summary>
    public Task Look(IReadOnlyList<string> paths, string royale, CancellationToken cancellationToken) =>
        Task.WhenAll(people.Select(person => Look(person.Http, paths, royale, cancellationToken)));

    private static async Task Look(HttpClient http, IReadOnlyList<string> paths, string royale, CancellationToken cancellationToken)
    {
        try
        {
            using var pace = new PeriodicTimer(Pace);
            for (var pass = 1; await pace.WaitForNextTickAsync(cancellationToken); pass++)
            {
                foreach (var path in paths)
                {
                    using var reply = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
                }

                // Who may steer may also ask what voiding a question would do; nothing changes by it.
                using var preview = await http.PostAsync(
                    new Uri($"/api/ops/royales/{royale}/void", UriKind.Relative),
                    System.Net.Http.Json.JsonContent.Create(new VoidQuestionRequest { Round = pass, Preview = true }),
                    cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The show is over.
        }
    }
}
