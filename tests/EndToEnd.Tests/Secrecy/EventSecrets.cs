using System.Security.Cryptography;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>An event's seed and what docs/PROTOCOL.md derives from it.</summary>
internal sealed class EventSecrets(byte[] seed)
{
    public Secret Seed { get; } = new("the seed", seed);

    public byte[] ShuffleKey { get; } = Derive(seed, "shuffle");

    public IEnumerable<Secret> Keys =>
        [new("the shuffle key", ShuffleKey), new("the lottery key", Derive(seed, "lottery"))];

    private static byte[] Derive(byte[] seed, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, 32, info: System.Text.Encoding.ASCII.GetBytes(purpose));
}
