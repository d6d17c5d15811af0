using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>Answers computed with Python's hashlib and checked with <c>openssl kdf … HKDF</c>.</summary>
public sealed class SecretSeedTests
{
    private const string Counting = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private const string Full = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    [Theory]
    [InlineData(Counting, "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")]
    [InlineData(Full, "af9613760f72635fbdb44a5a0a63c39f12af30f950a6ee5c971be188e89c4051")]
    public void HashOf_KnownSeed_IsItsSha256(string seed, string hash) =>
        SecretSeed.HashOf(Convert.FromHexString(seed)).ShouldBe(hash);

    [Theory]
    [InlineData(Counting, "94570890056113bd9377dbba53a3ebdf91cc066ba19d43a78e9de63464d8559c")]
    [InlineData(Full, "f8b88e6a3d172f5a5b07b5a6754a9153387df6b84138644d68e09998aae77cc2")]
    public void LotteryKey_KnownSeed_IsTheKnownKey(string seed, string key) =>
        Convert.ToHexStringLower(SecretSeed.LotteryKey(Convert.FromHexString(seed))).ShouldBe(key);

    [Theory]
    [InlineData(Counting, "c282a2ecc0958139acf64e55ae56297fa68fc06988437c1ee24149cd556253c2")]
    [InlineData(Full, "9adb6c312a8ccb46f6bfcb40bbdcf424b4c99d7df8c30c81a283d2ccd2a08fd3")]
    public void ShuffleKey_KnownSeed_IsTheKnownKey(string seed, string key) =>
        Convert.ToHexStringLower(SecretSeed.ShuffleKey(Convert.FromHexString(seed))).ShouldBe(key);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Keys_SeedOfAnotherLength_Throw(int length)
    {
        Should.Throw<ArgumentException>(() => SecretSeed.LotteryKey(new byte[length]));
        Should.Throw<ArgumentException>(() => SecretSeed.ShuffleKey(new byte[length]));
    }
}
