namespace Trivia.Silo.Reels.Scenes;

/// <summary>Moves of a scene: two pictures of a spring, then a still one.</summary>
internal static class Motion
{
    /// <summary>How long one picture of a move is shown; browsers slow down anything under 20 ms.</summary>
    public const int StepMs = 50;

    /// <summary>Where a spring is, from 0 over a little more than 1 to 1: the design's "in", 200 ms.</summary>
    public static readonly IReadOnlyList<float> Spring = [0.55f, 1.06f];

    /// <summary>The pictures of a move and the still one after it.</summary>
    /// <param name="draw">Draws the scene at a place of the move.</param>
    /// <param name="shownMs">How long the move and the still picture are shown.</param>
    public static IEnumerable<ReelFrame> In(Action<ReelCanvas, float> draw, int shownMs) =>
        Spring.Select(at => new ReelFrame(canvas => draw(canvas, at), StepMs))
            .Append(new ReelFrame(canvas => draw(canvas, 1), shownMs - (Spring.Count * StepMs)));
}
