using System.Diagnostics.Metrics;

namespace Trivia.Grains.Lobbies;

/// <summary>Metrics of lobbies and of the mechanics played in them.</summary>
internal sealed class LobbyMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> games;
    private readonly Counter<long> rounds;
    private readonly Counter<long> answers;
    private readonly UpDownCounter<int> lobbies;
    private readonly Counter<long> mechanics;
    private readonly Counter<long> moves;

    public LobbyMetrics(IMeterFactory meters)
    {
        meter = meters.Create("Trivia.Lobbies");
        games = meter.CreateCounter<long>("trivia.lobbies.games", "{game}", "Games finished.");
        rounds = meter.CreateCounter<long>("trivia.lobbies.rounds", "{round}", "Rounds closed.");
        answers = meter.CreateCounter<long>("trivia.lobbies.answers", "{answer}", "Answers counted at the close of rounds.");
        lobbies = meter.CreateUpDownCounter<int>("trivia.lobbies.open", "{lobby}", "Lobbies active on this silo.");
        mechanics = meter.CreateCounter<long>("trivia.lobbies.mechanics", "{fact}", "What mechanics told rooms, by mechanic.");
        moves = meter.CreateCounter<long>("trivia.lobbies.moves", "{move}", "Players' moves with mechanics, by mechanic and verdict.");
    }

    public void LobbyOpened() => lobbies.Add(1);

    public void LobbyGone() => lobbies.Add(-1);

    public void RoundClosed(int answered)
    {
        rounds.Add(1);
        answers.Add(answered);
    }

    public void GameFinished() => games.Add(1);

    public void MechanicTold(string fact) => mechanics.Add(1, new KeyValuePair<string, object?>("fact", fact));

    public void Moved(string mechanic, string verdict) => moves.Add(
        1, new KeyValuePair<string, object?>("mechanic", mechanic), new KeyValuePair<string, object?>("verdict", verdict));

    public void Dispose() => meter.Dispose();
}
