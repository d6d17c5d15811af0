using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Friends;
using Trivia.Gateway.Http.Dashboard;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Http.Ops;
using Trivia.Gateway.Http.Players;
using Trivia.Gateway.Http.Probes;
using Trivia.Gateway.Http.Datasets;
using Trivia.Gateway.Http.Receipts;
using Trivia.Gateway.Http.Reels;
using Trivia.Gateway.Http.Topics;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Leaderboards;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Presence;
using Trivia.Gateway.Shedding;
using Trivia.Telemetry;

namespace Trivia.Gateway.Http;

/// <summary>Registers and maps the HTTP API.</summary>
public static class ApiExtensions
{
    /// <summary>Adds what the endpoints need. Needs <see cref="IdentityExtensions.AddTriviaIdentity"/> besides.</summary>
    public static TBuilder AddTriviaApi<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);
        services.AddSingleton<DataExport>();
        services.AddSingleton<EventDirectory>();
        services.AddSingleton<TopicDirectory>();
        services.AddSingleton<ReceiptSigner>();
        services.AddOptions<LeaderboardRouteOptions>()
            .BindConfiguration(LeaderboardRouteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LeaderboardDesk>();
        services.AddOptions<PresenceRouteOptions>()
            .BindConfiguration(PresenceRouteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PresenceDesk>();
        services.AddSingleton<FriendsDesk>();
        services.AddSingleton<LobbyListings>();
        services.AddOptions<ReelCacheOptions>().BindConfiguration(ReelCacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReelCache>();
        services.AddFaultReplies();
        services.AddAddressLimits();
        services.AddShedding();
        builder.AddProbes();
        builder.AddTriviaExport("trivia-gateway");
        services.AddApiDescription();
        return builder;
    }

    /// <summary>
    /// Maps the API, its description, health checks and metrics, and puts error replies, sign-in, rights and rate limits in
    /// front of everything that is mapped, the hub included.
    /// </summary>
    public static WebApplication MapTriviaApi(this WebApplication app)
    {
        // Keys are made, or found wrong, at start and not in the first request.
        app.Services.GetRequiredService<IdentityKeys>();
        var options = app.Services.GetRequiredService<IOptions<ApiOptions>>().Value;

        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseShedding();
        if (app.Services.GetRequiredService<TelemetrySetup>().Options.Dashboard)
        {
            app.UseMiddleware<BrowserSignIn>();
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();

        app.MapProbes(options);
        app.MapDashboard();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().DisableRateLimiting();
        var api = app.MapGroup("/api").WithMetadata(new RequestSizeLimitAttribute(options.BodyBytesMax))
            .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapTopics();
        api.MapLobbies();
        api.MapGuests();
        api.MapPlayers();
        api.MapLeaderboards();
        api.MapFriends();
        api.MapRoyales();
        api.MapGeneration();
        api.MapReels();
        api.MapOps(options);
        app.MapReelFiles();
        app.MapDatasetFiles();
        return app;
    }
}
