namespace Trivia.Silo.Reels.Texts;

/// <summary>The fonts of reels, each kind in the order in which they are asked for a character.</summary>
internal static class Typefaces
{
    private static readonly FontFace[] Others =
    [
        FontFace.Load("noto-sans-arabic-arabic-600-normal.woff"),
        FontFace.Load("noto-sans-hebrew-hebrew-600-normal.woff"),
        FontFace.Load("noto-emoji-emoji-600-normal.woff"),
    ];

    /// <summary>Words: Inter.</summary>
    public static IReadOnlyList<FontFace> Words { get; } =
    [
        FontFace.Load("inter-latin-600-normal.woff"),
        FontFace.Load("inter-latin-ext-600-normal.woff"),
        FontFace.Load("inter-cyrillic-600-normal.woff"),
        FontFace.Load("inter-cyrillic-ext-600-normal.woff"),
        FontFace.Load("inter-greek-600-normal.woff"),
        FontFace.Load("inter-greek-ext-600-normal.woff"),
        FontFace.Load("inter-vietnamese-600-normal.woff"),
        .. Others,
    ];

    /// <summary>Numbers and headlines: Space Grotesk, and Inter where it has no letter.</summary>
    public static IReadOnlyList<FontFace> Numbers { get; } =
    [
        FontFace.Load("space-grotesk-latin-700-normal.woff"),
        FontFace.Load("space-grotesk-latin-ext-700-normal.woff"),
        .. Words,
    ];
}
