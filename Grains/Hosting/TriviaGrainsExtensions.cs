using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Trivia.Grains.LiveOps;
using Trivia.Grains.Questions;

namespace Trivia.Grains.Hosting;

/// <summary>Puts the game's grains into a silo.</summary>
public static class TriviaGrainsExtensions
{
    /// <summary>
    /// Registers what the grains need: validated options, metrics and the clock. The host chooses the storage,
    /// reminders and the stream provider <see cref="Interfaces.Royale.RoyaleStreams.Provider"/>.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The same silo.</returns>
    public static ISiloBuilder AddTriviaGrains(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddQuestions().AddLiveOps();
        return silo;
    }

    private static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddOptions<QuestionOptions>()
            .BindConfiguration(QuestionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QuestionMetrics>();
        return services;
    }

    private static IServiceCollection AddLiveOps(this IServiceCollection services)
    {
        services.AddOptions<LiveOpsOptions>()
            .BindConfiguration(LiveOpsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveOpsMetrics>();
        return services;
    }
}
