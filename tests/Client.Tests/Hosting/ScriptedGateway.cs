using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests.Hosting;

/// <summary>A real SignalR hub on a free port, with scripted answers.</summary>
public sealed class ScriptedGateway : IAsyncDisposable
{
    public const string RefusedToken = "refused";

    private readonly WebApplication app;

    private ScriptedGateway(HubScript script)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(this);
        builder.Services.AddSingleton(script);
        builder.Services.AddSignalR(options => options.MaximumParallelInvocationsPerClient = 4).AddMessagePackProtocol();
        app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization == $"Bearer {RefusedToken}")
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.MapHub<ScriptedHub>(HubNames.Path);
    }

    public ConcurrentDictionary<string, HubCallerContext> Connected { get; } = [];

    public Uri Address => new(app.Urls.Single());

    public static async Task<ScriptedGateway> Start(HubScript script)
    {
        var gateway = new ScriptedGateway(script);
        await gateway.app.StartAsync(TestContext.Current.CancellationToken);
        return gateway;
    }

    /// <summary>Tells everyone who is connected.</summary>
    public Task Send(string name, params object[] arguments) =>
        app.Services.GetRequiredService<IHubContext<ScriptedHub>>().Clients.All.SendCoreAsync(name, arguments);

    /// <summary>Cuts everyone off.</summary>
    public void Drop()
    {
        foreach (var connection in Connected.Values)
        {
            connection.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Drop();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
