namespace Trivia.Chaos.Network;

/// <summary>What a <see cref="BlobRelay"/> does to requests.</summary>
/// <param name="LosesReplies">Whether they are carried out and their replies lost; otherwise they are refused.</param>
/// <param name="Share">Share of requests, from 0 to 1.</param>
/// <param name="Seed">Decides, with the number of the request under this fault, which ones.</param>
internal sealed record BlobFault(bool LosesReplies, double Share, int Seed)
{
    private int asked;

    /// <summary>Whether the next request is met.</summary>
    public bool Meets() => new Random(HashCode(Seed, Interlocked.Increment(ref asked))).NextDouble() < Share;

    // Not System.HashCode, which is another one in every process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) + (number * 16_777_619));
}
