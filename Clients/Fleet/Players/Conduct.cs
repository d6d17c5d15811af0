namespace Trivia.Fleet.Players;

/// <summary>What a player does at a question.</summary>
/// <param name="Answers">Whether the player answers at all.</param>
/// <param name="Choice">The chosen place, 0–3.</param>
/// <param name="ThinkMs">From reading the question to the answer, in milliseconds.</param>
/// <param name="DropAfterMs">When the player loses the connection, in milliseconds after reading; −1 for not at all.</param>
/// <param name="AwayMs">How long such a player stays away, in milliseconds.</param>
internal readonly record struct Conduct(bool Answers, int Choice, double ThinkMs, double DropAfterMs, double AwayMs);
