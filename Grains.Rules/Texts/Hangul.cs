namespace Trivia.Grains.Rules.Texts;

/// <summary>Korean syllables, which follow from their letters by counting (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;

    /// <summary>One before the first trailing consonant: a syllable may have none.</summary>
    private const int Trails = 0x11A7;

    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Adds the letters of a syllable.</summary>
    public static bool TryTakeApart(int point, List<int> points)
    {
        var index = point - Syllables;
        if (index is < 0 or >= SyllableCount)
        {
            return false;
        }

        points.Add(Leads + (index / (VowelCount * TrailCount)));
        points.Add(Vowels + (index / TrailCount % VowelCount));
        if (index % TrailCount is > 0 and var trail)
        {
            points.Add(Trails + trail);
        }

        return true;
    }

    /// <summary>A consonant and a vowel, or those and a trailing consonant, as one syllable.</summary>
    public static bool TryJoin(int first, int second, out int whole)
    {
        var (lead, vowel) = (first - Leads, second - Vowels);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            whole = Syllables + (((lead * VowelCount) + vowel) * TrailCount);
            return true;
        }

        var (syllable, trail) = (first - Syllables, second - Trails);
        var takesTrail = syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount;
        whole = takesTrail ? first + trail : 0;
        return takesTrail;
    }
}
