using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Trivia.Silo.House;

/// <summary>Chance by seed: the same seed and the same question of fate always fall the same way, in any order.</summary>
/// <param name="seed">The seed.</param>
internal sealed class HouseDice(long seed)
{
    /// <summary>A number in [0, 1), evenly spread.</summary>
    /// <param name="fate">What is being decided, and for whom.</param>
    public double Roll(string fate)
    {
        const int mantissaBits = 53;
        return (XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(fate), seed) >> (64 - mantissaBits)) / (double)(1L << mantissaBits);
    }

    /// <summary>A number of the standard normal distribution (Box–Muller).</summary>
    /// <param name="fate">What is being decided, and for whom.</param>
    public double Normal(string fate) =>
        Math.Sqrt(-2 * Math.Log(1 - Roll(fate + "|radius"))) * Math.Cos(2 * Math.PI * Roll(fate + "|angle"));

    /// <summary>Names a decision of a player in a round of a show.</summary>
    public static string Fate(string royaleId, int round, string playerId, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{royaleId}|{round}|{playerId}|{what}");
}
