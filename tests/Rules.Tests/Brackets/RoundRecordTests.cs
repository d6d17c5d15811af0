using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Rules.Tests.Brackets;

public sealed class RoundRecordTests
{
    private static readonly RoundRecord Record = new()
    {
        Round = 1,
        Void = false,
        Correct = 2,
        WindowMs = 10_000,
        Choices = [2, 1, RoundRecord.NoAnswer, RoundRecord.NotAlive],
        RawElapsedMs = [5_100, 900, 0, 0],
        AllowanceMs = [100, 0, 0, 0],
        Connected = [0b0011],
    };

    [Theory]
    [InlineData(0, true, true, true, 5_000, 750)]
    [InlineData(1, true, true, false, 900, 0)]
    [InlineData(2, true, false, false, 10_000, 0)]
    [InlineData(3, false, false, false, 10_000, 0)]
    [InlineData(4, false, false, false, 10_000, 0)]
    public void Seat_OfEachKind_IsReadAsWritten(int seat, bool alive, bool answered, bool right, int elapsedMs, int points)
    {
        Record.WasAlive(seat).ShouldBe(alive);
        Record.Answered(seat).ShouldBe(answered);
        Record.Right(seat).ShouldBe(right);
        Record.ElapsedMs(seat).ShouldBe(elapsedMs);
        Record.Points(seat).ShouldBe(points);
    }

    [Fact]
    public void Points_VoidRound_AreNone() => (Record with { Void = true }).Points(0).ShouldBe(0);
}
