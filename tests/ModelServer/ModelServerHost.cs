using System.Text.Json.Serialization;
using Trivia.ModelServer.Faults;
using Trivia.ModelServer.Protocol;

namespace Trivia.ModelServer;

/// <summary>A model server in this process. The same address serves both flavours of the protocol, and the control paths.</summary>
public sealed class ModelServerHost : IAsyncDisposable
{
    private readonly WebApplication app;

    /// <summary>A server that has not started.</summary>
    /// <param name="options">How it runs.</param>
    public ModelServerHost(ModelServerOptions? options = null)
    {
        var chosen = options ?? new ModelServerOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{chosen.Port}");
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        app = builder.Build();
        Script = new FaultScript(chosen.Seed);
        Log = new RequestLog(TimeProvider.System);
        var endpoint = new ChatEndpoint(chosen, Script, Log, TimeProvider.System);
        app.MapPost("/v1/chat/completions", endpoint.OpenAi);
        app.MapPost("/openai/v1/chat/completions", endpoint.OpenAi);
        app.MapPost("/openai/deployments/{deployment}/chat/completions", endpoint.Azure);
        app.MapPost("/control/script", (ScriptOrder order) => order.Apply(Script));
        app.MapGet("/control/usage", () => UsageReply.Of(Log));
    }

    /// <summary>What fails, and how.</summary>
    public FaultScript Script { get; }

    /// <summary>The requests that came.</summary>
    public RequestLog Log { get; }

    /// <summary>Where it answers, once it has started.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts to answer.</summary>
    public Task Start() => app.StartAsync();

    /// <summary>Returns when the process is asked to end.</summary>
    public Task WaitForShutdown(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
