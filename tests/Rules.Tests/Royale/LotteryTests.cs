using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class LotteryTests
{
    private static readonly byte[] Seed = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    /// <summary>Computed with Python's hmac and hashlib, from the seed 00 01 02 … 1f.</summary>
    [Theory]
    [InlineData("r-2f9c", 1, "p-1", 0x0cc610f4c8f91992UL)]
    [InlineData("r-2f9c", 2, "p-1", 0xe2b0e889d1cef1b6UL)]
    [InlineData("r-2f9c", 1, "p-2", 0x3cc63b23d51b8be8UL)]
    [InlineData("r-2f9d", 1, "p-1", 0x1f369be6e6ff81a1UL)]
    [InlineData("r-2f9c", 33, "g-Zoë", 0xea1a0d5d96653a55UL)]
    [InlineData("r-2f9c", 1, "", 0xa17ed13b4d3299c3UL)]
    public void Number_KnownInput_IsTheKnownAnswer(string eventId, int cut, string playerId, ulong number) =>
        Lottery.Number(SecretSeed.LotteryKey(Seed), eventId, cut, playerId).ShouldBe(number);

    [Fact]
    public void Number_SameInput_IsTheSame() =>
        Gen.Select(Gen.Byte.Array[32], Gen.String, Gen.Int, Gen.String).Sample(
            (key, eventId, cut, playerId) =>
                Lottery.Number(key, eventId, cut, playerId) == Lottery.Number([.. key], eventId, cut, playerId));

    [Fact]
    public void Number_TenThousandPlayers_AllDiffer()
    {
        var key = SecretSeed.LotteryKey(Seed);
        Enumerable.Range(0, 10_000).Select(index => Lottery.Number(key, "r-1", 1, FormattableString.Invariant($"p-{index}")))
            .ShouldBeUnique();
    }
}
