namespace Trivia.Silo.Reels.Scenes;

/// <summary>One picture of a reel.</summary>
/// <param name="Draw">Draws it.</param>
/// <param name="ShownMs">How long it is shown.</param>
internal sealed record ReelFrame(Action<ReelCanvas> Draw, int ShownMs);
