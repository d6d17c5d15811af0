using Trivia.Grains.LiveOps.Tests.Hosting;

namespace Trivia.Grains.LiveOps.Tests.LiveOps;

public sealed class AuditTests(Cluster cluster)
{
    private readonly Desk desk = new(cluster);

    [Fact]
    public async Task GetAudit_OverSeveralPages_IsCompleteAndLatestFirst()
    {
        const int entries = 257;
        await Fill(entries);
        await cluster.Forget(desk.Grain);

        var all = await desk.Grain.GetAudit(0, 1_000);

        all.Select(entry => entry.Subject).ShouldBe(Enumerable.Range(1, entries).Reverse().Select(number => $"subject-{number}"));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(50, 20)]
    [InlineData(57, 100)]
    [InlineData(58, 3)]
    [InlineData(156, 2)]
    [InlineData(157, 200)]
    [InlineData(250, 200)]
    [InlineData(300, 10)]
    public async Task GetAudit_AnyWindow_IsThatPartOfTheWhole(int offset, int limit)
    {
        await Fill(257);
        var all = await desk.Grain.GetAudit(0, 1_000);

        (await desk.Grain.GetAudit(offset, limit)).ShouldBe(all.Skip(offset).Take(limit));
    }

    [Fact]
    public async Task Record_SameCommandAgain_LeavesOneEntry()
    {
        var command = desk.NewCommand();
        await desk.Grain.Record(command, "questions.import", "pack", "", "300 questions");
        await desk.Grain.Record(command, "questions.import", "pack", "", "300 questions");

        (await desk.LastAudit()).After.ShouldBe("300 questions");
        (await desk.Grain.GetAudit(0, 10)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Record_CommandIdTooShort_Throws() => await Should.ThrowAsync<ArgumentException>(
        () => desk.Grain.Record(desk.NewCommand() with { CommandId = "short" }, "a", "b", "", ""));

    private async Task Fill(int entries)
    {
        for (var number = 1; number <= entries; number++)
        {
            await desk.Grain.Record(desk.NewCommand(), "test.fill", $"subject-{number}", "", "");
        }
    }
}
