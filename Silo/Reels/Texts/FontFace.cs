using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace Trivia.Silo.Reels.Texts;

/// <summary>A font that is drawn by Skia and shaped by HarfBuzz. Never changes once loaded, so that any thread may use it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Fonts live as long as the process.")]
internal sealed class FontFace
{
    private readonly SKTypeface typeface;
    private readonly SKFont glyphs;
    private readonly Font shaper;

    private FontFace(SKTypeface typeface)
    {
        this.typeface = typeface;
        glyphs = typeface.ToFont();
        var face = new Face((_, tag) => typeface.TryGetTableData((uint)tag, out var data) ? Pinned(data) : Blob.Empty)
        {
            UnitsPerEm = typeface.UnitsPerEm,
        };
        face.MakeImmutable();
        shaper = new Font(face);
        shaper.SetScale(typeface.UnitsPerEm, typeface.UnitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    /// <summary>Units that a glyph's measures are in.</summary>
    public int UnitsPerEm => typeface.UnitsPerEm;

    /// <summary>Loads a font that lies in this assembly.</summary>
    /// <param name="name">Its file's name.</param>
    public static FontFace Load(string name)
    {
        using var data = SKData.Create(typeof(FontFace).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not in this program."));
        return new FontFace(SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{name} is no font."));
    }

    /// <summary>Whether it has a glyph for a character.</summary>
    public bool Has(int codePoint) => glyphs.ContainsGlyph(codePoint);

    /// <summary>Skia's font of a size.</summary>
    public SKFont OfSize(float size) => new(typeface, size) { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None };

    /// <summary>Glyphs of a text that runs in one direction, in the order in which they stand on the line.</summary>
    public IReadOnlyList<(ushort Glyph, float X, float Y, float Advance)> Shape(string text, bool rightToLeft)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        shaper.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var shaped = new List<(ushort, float, float, float)>(infos.Length);
        for (var index = 0; index < infos.Length; index++)
        {
            var (at, em) = (positions[index], (float)UnitsPerEm);
            shaped.Add(((ushort)infos[index].Codepoint, at.XOffset / em, -at.YOffset / em, at.XAdvance / em));
        }

        return shaped;
    }

    private static Blob Pinned(byte[] data)
    {
        var handle = GCHandle.Alloc(data, GCHandleType.Pinned);
        return new Blob(handle.AddrOfPinnedObject(), data.Length, MemoryMode.ReadOnly, handle.Free);
    }
}
