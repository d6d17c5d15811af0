using System.Diagnostics.Metrics;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Players;

/// <summary>Metrics of players' progress.</summary>
internal sealed class PlayerMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> games;
    private readonly Counter<long> experience;
    private readonly Counter<long> achievements;

    public PlayerMetrics(IMeterFactory meters)
    {
        meter = meters.Create("Trivia.Players");
        games = meter.CreateCounter<long>("trivia.players.games", "{game}", "Finished games counted, one a player.");
        experience = meter.CreateCounter<long>("trivia.players.experience", "{point}", "Experience gained.");
        achievements = meter.CreateCounter<long>("trivia.players.achievements", "{achievement}", "Achievements unlocked.");
    }

    public void GameCounted(GameKind kind, bool rated, int gained, int unlocked)
    {
        games.Add(1, new("kind", kind == GameKind.Royale ? "royale" : "lobby"), new("rated", rated));
        experience.Add(gained);
        achievements.Add(unlocked);
    }

    public void Dispose() => meter.Dispose();
}
