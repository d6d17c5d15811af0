using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class SeededOrderTests
{
    /// <summary>Computed with Python's hashlib.</summary>
    [Theory]
    [InlineData(0L, "geo-001", 0x9460e6b067534b6eUL)]
    [InlineData(1L, "geo-001", 0xa2043d1f07f0fd0fUL)]
    [InlineData(-1L, "geo-001", 0x828d87e5b6b9a007UL)]
    [InlineData(7L, "brit-pop", 0x24dce2f50f419216UL)]
    [InlineData(7L, "é", 0x273d4de307cf4d3fUL)]
    public void Of_KnownInput_IsTheKnownAnswer(long seed, string id, ulong place) => SeededOrder.Of(seed, id).ShouldBe(place);
}
