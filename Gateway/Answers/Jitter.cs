using System.Security.Cryptography;

namespace Trivia.Gateway.Answers;

/// <summary>Random pauses, so that many that failed together do not come back together.</summary>
internal static class Jitter
{
    /// <summary>A pause between one millisecond and <paramref name="most"/>.</summary>
    public static TimeSpan Full(TimeSpan most) =>
        TimeSpan.FromMilliseconds(1 + RandomNumberGenerator.GetInt32(Math.Max(1, (int)most.TotalMilliseconds)));
}
