using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Friends;
using Trivia.Gateway.Generation;
using Trivia.Gateway.Http;
using Trivia.Gateway.Hubs;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Leaderboards;
using Trivia.Gateway.Limits;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Predictions;
using Trivia.Gateway.Presence;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Sockets;
using Trivia.Gateway.Streams;
using Trivia.Gateway.Telemetry;
using Trivia.Gateway.Web;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hosting;

/// <summary>Puts a gateway into a host that has an Orleans client, hosted by a silo or of its own.</summary>
public static class GatewayHosting
{
    /// <summary>Tag of the health checks that say whether players can come.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Adds sign-in, the HTTP API and the hub. Options come from the section <c>Trivia:Gateway</c> and are validated at start.</summary>
    public static TBuilder AddTriviaGateway<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddTriviaIdentity().AddTriviaApi();
        var services = builder.Services;
        services.AddChecked<GatewayOptions>(GatewayOptions.Section);
        services.AddChecked<ConnectionLimits>(ConnectionLimits.Section);
        services.AddChecked<FrameBudgetOptions>(FrameBudgetOptions.Section);
        services.AddChecked<RoomOptions>(RoomOptions.Section);
        services.AddChecked<AnswerOptions>(AnswerOptions.Section);
        services.AddChecked<LobbyRoomOptions>(LobbyRoomOptions.Section);
        services.AddChecked<PredictionRouteOptions>(PredictionRouteOptions.Section);
        services.AddChecked<FeedbackRouteOptions>(FeedbackRouteOptions.Section);
        services.AddChecked<GenerationWatchOptions>(GenerationWatchOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<FrameBudgetOptions>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton<GatewayInstance>();
        services.AddSingleton<FrameEncoder>();
        services.AddSingleton<FactFrames>();
        services.AddSingleton<FanOut>();
        services.AddSingleton<StreamWarmUp>();
        services.AddSingleton<RoyaleSubscriptions>();
        services.AddSingleton<LobbySubscriptions>();
        services.AddSingleton<RoomServices>();
        services.AddSingleton<RoyaleRooms>();
        services.AddSingleton<AnswerQuota>();
        services.AddSingleton<AnswerServices>();
        services.AddSingleton<PredictionServices>();
        services.AddSingleton<FeedbackServices>();
        services.AddSingleton<GenerationWatches>();
        services.AddSingleton<LeaderboardPulse>();
        services.AddHostedService(provider => provider.GetRequiredService<LeaderboardPulse>());
        services.AddSingleton<FriendsPulse>();
        services.AddHostedService(provider => provider.GetRequiredService<FriendsPulse>());
        services.AddSingleton<PresenceReporter>();
        services.AddHostedService(provider => provider.GetRequiredService<PresenceReporter>());
        services.AddSingleton<Seating>();
        services.AddLobbies();
        services.AddSingleton<Bars>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SocketEndpoint>(
            provider, (ConnectionHandler)provider.GetRequiredService<HubConnectionHandler<RoyaleHub>>()));
        services.AddSingleton<ConnectionGate>();
        services.AddSingleton<ConnectionServices>();
        services.AddSingleton<ConnectionRegistry>();
        services.AddHostedService<ConnectionWheel>();
        services.AddHostedService<GatewayService>();
        services.AddSingleton<Drain>();
        services.AddHealthChecks()
            .AddCheck<StreamsReady>("streams", tags: [ReadyTag])
            .AddCheck<Drain>("drain", tags: [ReadyTag]);
        services.AddHub();
        return builder;
    }

    /// <summary>Serves the web app, and maps the HTTP API and the hub with sign-in in front of them.</summary>
    public static WebApplication MapTriviaGateway(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseTriviaWebApp();
        app.MapTriviaApi();
        app.MapRoyaleHub();
        return app;
    }

    private static void MapRoyaleHub(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ConnectionGate>();
        var sockets = app.Services.GetRequiredService<SocketEndpoint>();
        app.UseWebSockets();
        app.Map(HubNames.Path, context => gate.Pass(context, sockets.Run)).RequireAuthorization(Policies.Player).ExcludeFromDescription();
    }

    private static void AddHub(this IServiceCollection services)
    {
        // The empty options bring the defaults of all hubs, over which this hub's own are laid.
        services.AddSignalR().AddMessagePackProtocol().AddHubOptions<RoyaleHub>(_ => { });
        services.AddOptions<HubOptions<RoyaleHub>>().Configure<IOptions<ConnectionLimits>>((hub, limits) =>
        {
            hub.MaximumReceiveMessageSize = limits.Value.MessageBytesMax;
            hub.MaximumParallelInvocationsPerClient = limits.Value.InvocationsAtOnceMax;
            hub.KeepAliveInterval = limits.Value.KeepAlive;
            // The hub does not hear what is taken before it: who has fallen silent is for the connection to say.
            hub.ClientTimeoutInterval = TimeSpan.FromDays(1);
            hub.DisableImplicitFromServicesParameters = true;
            hub.EnableDetailedErrors = false;
        });
        services.AddSingleton<HubLifetimeManager<RoyaleHub>, ConnectionLifetime>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ConnectionLimits>>((server, limits) =>
            server.Limits.MaxResponseBufferSize = limits.Value.OutputBytesMax);
        services.AddOptions<SocketTransportOptions>().Configure<IOptions<ConnectionLimits>>((sockets, limits) =>
            sockets.Backlog = limits.Value.BacklogMax);
    }

    private static void AddChecked<TOptions>(this IServiceCollection services, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
