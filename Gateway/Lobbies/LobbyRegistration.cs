namespace Trivia.Gateway.Lobbies;

/// <summary>Registers what lobbies need on a gateway.</summary>
internal static class LobbyRegistration
{
    public static IServiceCollection AddLobbies(this IServiceCollection services)
    {
        services.AddSingleton<LobbyFactFrames>();
        services.AddSingleton<LobbyServices>();
        services.AddSingleton<LobbyRooms>();
        services.AddSingleton<LobbyDesk>();
        services.AddSingleton<LobbyLists>();
        services.AddHostedService(provider => provider.GetRequiredService<LobbyLists>());
        return services;
    }
}
