namespace Trivia.Silo.Reels.Texts;

/// <summary>Where in its box a text stands.</summary>
internal enum TextAlign
{
    /// <summary>At its top.</summary>
    Top,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its bottom.</summary>
    Bottom,
}
