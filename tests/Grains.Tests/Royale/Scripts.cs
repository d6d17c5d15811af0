using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Tests.Royale;

/// <summary>How scripted players answer, the same on every run.</summary>
internal static class Scripts
{
    /// <summary>Some are right, some wrong, some silent, at different speeds with many ties.</summary>
    public static (int? Choice, int ElapsedMs, int ProbeMs) Mixed(string playerId, RoundStaged staged)
    {
        var number = int.Parse(playerId[^5..], System.Globalization.CultureInfo.InvariantCulture);
        var mix = ((number * 31) + (staged.Round * 17)) % 10;
        var right = staged.Options.IndexOf(staged.Options.First(TestSilo.IsCorrect));
        return mix switch
        {
            0 => (null, 0, 0),
            <= 3 => ((right + 1) % 4, 260 + mix, 0),
            _ => (right, 250 + (mix * 20), mix),
        };
    }
}
