namespace Trivia.Fleet.Lobbies;

/// <summary>An answer on its way.</summary>
/// <param name="Round">The round.</param>
/// <param name="Choice">0–3.</param>
/// <param name="SentAt">Timestamp of the first time it was sent.</param>
internal sealed record OpenLobbyAnswer(int Round, int Choice, long SentAt);
