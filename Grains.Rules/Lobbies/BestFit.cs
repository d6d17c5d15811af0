namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Which lobby someone is put into who asks for a topic. Pure.</summary>
public static class BestFit
{
    /// <summary>
    /// The best waiting lobby with a seat to spare: one of the topic alone before one that mixes it with others, the fullest of
    /// them, so that games fill up and begin; the oldest among equals. Load testers and people never meet.
    /// </summary>
    /// <param name="lobbies">Public lobbies.</param>
    /// <param name="topic">The wanted topic's slug; empty for any.</param>
    /// <param name="synthetic">Whether a load tester asks.</param>
    /// <returns>The lobby; null when there is none.</returns>
    public static string? Choose(IEnumerable<FitCandidate> lobbies, string topic, bool synthetic) => lobbies
        .Where(lobby => lobby.IsWaiting && lobby.Synthetic == synthetic && lobby.Players < lobby.PlayersMax && Covers(lobby, topic))
        .OrderBy(lobby => Distance(lobby, topic))
        .ThenByDescending(lobby => lobby.Players)
        .ThenBy(lobby => lobby.Order)
        .Select(lobby => lobby.LobbyId)
        .FirstOrDefault();

    private static bool Covers(FitCandidate lobby, string topic) =>
        topic.Length == 0 || lobby.Topics.Contains(topic);

    private static int Distance(FitCandidate lobby, string topic) => topic.Length == 0 ? 0 : lobby.Topics.Length;
}
