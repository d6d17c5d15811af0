namespace Trivia.Benchmarks.Baselines;

/// <summary>The text of every question that a baseline sends.</summary>
/// <param name="Text">As many characters as the product's question frame has bytes.</param>
internal sealed record QuestionPayload(string Text)
{
    /// <summary>Characters of text; with the envelope it makes a frame of about 400 bytes.</summary>
    public const int Chars = 375;

    public static QuestionPayload Default { get; } = new(new string('q', Chars));
}
