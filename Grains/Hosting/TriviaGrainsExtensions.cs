using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Brackets;
using Trivia.Grains.Chat;
using Trivia.Grains.Datasets;
using Trivia.Grains.Feedback;
using Trivia.Grains.Generation;
using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Leaderboards;
using Trivia.Grains.LiveOps;
using Trivia.Grains.Lobbies;
using Trivia.Grains.Players;
using Trivia.Grains.Predictions;
using Trivia.Grains.Presence;
using Trivia.Grains.Questions;
using Trivia.Grains.Reels;
using Trivia.Grains.Royale;

namespace Trivia.Grains.Hosting;

/// <summary>Puts the game's grains into a silo.</summary>
public static class TriviaGrainsExtensions
{
    // A live royale's watchdog looks every few seconds; the runtime allows a minute and more unless told.
    private static readonly TimeSpan WatchdogPeriodMin = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Registers what the grains need: validated options, metrics and the clock. The host chooses the storage,
    /// reminders and the stream provider <see cref="Interfaces.Royale.RoyaleStreams.Provider"/>.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The same silo.</returns>
    public static ISiloBuilder AddTriviaGrains(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.AddLobbies();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = WatchdogPeriodMin);
        services.AddQuestions().AddLiveOps().AddRoyales().AddPredictions().AddPlayers().AddLeaderboards().AddPresence();
        services.AddGeneration();
        services.AddFeedback().AddDatasets();
        services.AddReels().AddChat();
        return silo;
    }

    private static IServiceCollection AddGeneration(this IServiceCollection services)
    {
        services.AddOptions<GenerationOptions>()
            .Configure<IConfiguration>((options, configuration) => options.ModelName = configuration["Trivia:Model:Name"] ?? options.ModelName)
            .BindConfiguration(GenerationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<GenerationMetrics>();
        services.AddSingleton<ModelDesk>();
        services.AddModelPipelines();
        return services;
    }

    private static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddOptions<QuestionOptions>()
            .BindConfiguration(QuestionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QuestionMetrics>().AddSingleton<Interfaces.Lobbies.IGameFinished, QuestionGames>();
        return services;
    }

    private static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddOptions<FeedbackOptions>()
            .BindConfiguration(FeedbackOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FeedbackMetrics>();
        return services;
    }

    private static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.AddOptions<DatasetOptions>()
            .BindConfiguration(DatasetOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DatasetMetrics>();
        return services;
    }

    private static IServiceCollection AddLiveOps(this IServiceCollection services)
    {
        services.AddOptions<LiveOpsOptions>()
            .BindConfiguration(LiveOpsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveOpsMetrics>();
        return services;
    }

    private static IServiceCollection AddLobbies(this IServiceCollection services)
    {
        services.AddOptions<LobbyOptions>()
            .BindConfiguration(LobbyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LobbyMetrics>();
        services.AddSingleton<MechanicSwitches>();
        services.TryAddSingleton<IBossAgent, HouseBoss>();
        return services;
    }

    private static IServiceCollection AddPredictions(this IServiceCollection services)
    {
        services.AddOptions<PredictionOptions>()
            .BindConfiguration(PredictionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddPlayers(this IServiceCollection services) =>
        services.AddSingleton<PlayerMetrics>().AddSingleton<Interfaces.Lobbies.IGameFinished, LobbyGames>();

    private static IServiceCollection AddLeaderboards(this IServiceCollection services)
    {
        services.AddOptions<LeaderboardOptions>()
            .BindConfiguration(LeaderboardOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddPresence(this IServiceCollection services)
    {
        services.AddOptions<PresenceOptions>()
            .BindConfiguration(PresenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<ChatMetrics>();
        services.AddHostedService<ChatWarmUp>();
        services.TryAddSingleton<IChatModerator, WordListModerator>();
        return services;
    }

    private static IServiceCollection AddReels(this IServiceCollection services)
    {
        services.AddOptions<ReelOptions>()
            .BindConfiguration(ReelOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReelMetrics>();
        services.AddSingleton<ReelStudio>().AddSingleton<Interfaces.Lobbies.IGameFinished, LobbyReels>();
        return services;
    }

    private static IServiceCollection AddRoyales(this IServiceCollection services)
    {
        services.AddOptions<RoyaleOptions>()
            .BindConfiguration(RoyaleOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RoyaleMetrics>();
        services.AddSingleton(provider => new BracketHistoryFactory(
            provider.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)));
        return services;
    }
}
