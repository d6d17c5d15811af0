using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trivia.Gateway.Hosting;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Silo.Hosting;

[assembly: AssemblyFixture(typeof(Trivia.Reels.Tests.Hosting.Product))]

namespace Trivia.Reels.Tests.Hosting;

/// <summary>The product in one process, as its program starts it: silo, gateway, HTTP at a free port, a data folder of its own.</summary>
public sealed class Product : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("trivia-reels-").FullName;
    private WebApplication app = null!;

    public HttpClient Http { get; } = new();

    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public string BlobFolder => Path.Combine(folder, "blobs");

    public async ValueTask InitializeAsync()
    {
        var settings = new SiloSettings { Urls = "http://127.0.0.1:0", DataDirectory = folder };
        var builder = WebApplication.CreateBuilder().AddTriviaSilo(settings).AddTriviaGateway();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Trivia:OperatorKey"] = "a-key-for-tests-only-0123456789",
            ["Trivia:Http:RequestBurstMax"] = "100000",
            ["Trivia:Gateway:Shedding:Enabled"] = "false",
        });
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapTriviaGateway();
        await app.StartAsync();
        Http.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public async Task<HttpResponseMessage> Get(string path, string? token = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ifNoneMatch));
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A guest's token.</summary>
    public async Task<string> SignIn()
    {
        var reply = await Http.PostAsJsonAsync("/api/guests", new GuestRequest { Name = "Ada" }, TestContext.Current.CancellationToken);
        return (await reply.Content.ReadFromJsonAsync<GuestReply>(TestContext.Current.CancellationToken))!.Token;
    }
}
