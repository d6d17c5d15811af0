namespace Trivia.Grains.Rules.Players;

/// <summary>A picture that a player may choose. It is drawn by the client from these; nothing is fetched.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Glyph">One character that shows it.</param>
/// <param name="Colour">The ground under it, as <c>#rrggbb</c>.</param>
public sealed record Avatar(string Id, string Title, string Glyph, string Colour);
