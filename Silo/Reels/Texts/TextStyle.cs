namespace Trivia.Silo.Reels.Texts;

/// <summary>How a text may be set.</summary>
/// <param name="Faces">The fonts.</param>
/// <param name="SizeMax">The size that is tried first, in pixels.</param>
/// <param name="SizeMin">The smallest; a text that does not fit at it is cut.</param>
/// <param name="LinesMax">Most lines.</param>
/// <param name="Lead">From line to line, in sizes.</param>
internal sealed record TextStyle(IReadOnlyList<FontFace> Faces, float SizeMax, float SizeMin, int LinesMax = 1, float Lead = 1.22f);
