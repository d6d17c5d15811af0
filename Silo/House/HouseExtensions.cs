namespace Trivia.Silo.House;

/// <summary>Adds the house players to a silo's host.</summary>
internal static class HouseExtensions
{
    /// <summary>Lets house players keep a show running.</summary>
    public static IHostApplicationBuilder AddHousePlayers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<HouseOptions>()
            .BindConfiguration(HouseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<HouseShows>();
        return builder;
    }
}
