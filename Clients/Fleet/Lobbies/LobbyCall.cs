namespace Trivia.Fleet.Lobbies;

/// <summary>A call without a reply.</summary>
/// <param name="Kind">What.</param>
/// <param name="SentAt">Timestamp.</param>
/// <param name="Round">An answer's round.</param>
internal sealed record LobbyCall(LobbyCallKind Kind, long SentAt, int Round = 0);
