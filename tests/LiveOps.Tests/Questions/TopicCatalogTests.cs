using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.LiveOps.Tests.Hosting;

namespace Trivia.Grains.LiveOps.Tests.Questions;

public sealed class TopicCatalogTests(Cluster cluster)
{
    [Fact]
    public async Task Import_SoundQuestions_StoresIndexesAndLists()
    {
        var slug = cluster.NewName("topic");
        var info = new TopicInfo(slug, "  A  topic ", "pitch", Synthetic: false, Questions: 99);

        var outcome = await cluster.Catalog().Import([info], Bank.Questions(slug, 7), synthetic: false);

        outcome.ShouldSatisfyAllConditions(() => outcome.Imported.ShouldBe(7), () => outcome.Problems.ShouldBeEmpty());
        (await cluster.Catalog().List()).ShouldContain(new TopicInfo(slug, "A topic", "pitch", false, 7));
        (await Question($"{slug}-3").Get())!.Body.ShouldBe($"What is the answer to {slug}-3?");
    }

    [Fact]
    public async Task Import_OneBadQuestion_StoresNothingAndNamesIt()
    {
        var slug = cluster.NewName("topic");
        var questions = Bank.Questions(slug, 3);
        var bad = questions[1] with { Distractors = ["That", " this ", "Both"] };

        var outcome = await cluster.Catalog().Import([], questions.SetItem(1, bad), synthetic: false);

        outcome.Imported.ShouldBe(0);
        outcome.Problems.ShouldHaveSingleItem().ShouldContain(bad.Id);
        (await Question($"{slug}-1").Get()).ShouldBeNull();
        (await cluster.Catalog().List()).ShouldNotContain(topic => topic.Slug == slug);
    }

    [Fact]
    public async Task Check_AnyQuestions_SaysWhatAnImportWouldAndStoresNothing()
    {
        var (slug, taken) = (cluster.NewName("topic"), await cluster.NewTopic(1));
        var bad = Bank.Question($"{taken}-1", slug);

        (await cluster.Catalog().Check([], Bank.Questions(slug, 2), synthetic: false)).Problems.ShouldBeEmpty();
        (await cluster.Catalog().Check([], [bad], synthetic: false)).Problems.ShouldBe(
            (await cluster.Catalog().Import([], [bad], synthetic: false)).Problems);

        (await Question($"{slug}-1").Get()).ShouldBeNull();
        (await cluster.Catalog().List()).ShouldNotContain(topic => topic.Slug == slug);
    }

    [Fact]
    public async Task Import_SameAgain_ChangesNothing_OtherWording_IsTheNextVersion()
    {
        var slug = await cluster.NewTopic(2);
        await cluster.Catalog().Import([], Bank.Questions(slug, 2), synthetic: false);
        (await Question($"{slug}-1").Get())!.Version.ShouldBe(1);

        var reworded = Bank.Question($"{slug}-1", slug) with { Body = "Which is it?" };
        await cluster.Catalog().Import([], [reworded], synthetic: false);

        (await Question($"{slug}-1").Get())!.Version.ShouldBe(2);
        (await cluster.Grains.GetGrain<ITopicGrain>(slug).GetInfo())!.Questions.ShouldBe(2);
    }

    [Fact]
    public async Task Import_IdOfAnotherTopic_IsRefused()
    {
        var slug = await cluster.NewTopic(1);

        var outcome = await cluster.Catalog().Import([], [Bank.Question($"{slug}-1", "elsewhere")], synthetic: false);

        outcome.Problems.ShouldHaveSingleItem().ShouldBe($"Question {slug}-1 belongs to topic {slug}, not to elsewhere.");
    }

    [Fact]
    public async Task Import_SyntheticIntoARealTopic_IsRefused()
    {
        var slug = await cluster.NewTopic(1);

        var outcome = await cluster.Catalog().Import([], [Bank.Question($"{slug}-2", slug)], synthetic: true);

        outcome.Problems.ShouldHaveSingleItem().ShouldContain("is not for load tests");
    }

    [Fact]
    public async Task Import_RetiredQuestion_LeavesTheIndex()
    {
        var slug = await cluster.NewTopic(2);
        var retired = Bank.Question($"{slug}-1", slug) with { Status = QuestionStatus.Retired };

        await cluster.Catalog().Import([], [retired], synthetic: false);

        var topic = cluster.Grains.GetGrain<ITopicGrain>(slug);
        (await topic.Draw(new DrawRequest("game", 9, 0, Sealed: false, AllowRepeats: true))).ShouldBe([$"{slug}-2"]);
    }

    [Fact]
    public async Task Import_TooManyProblems_ReportsAHundred()
    {
        var questions = Bank.Questions("topic", 150).Select(question => question with { Body = "" });

        var outcome = await cluster.Catalog().Import([], [.. questions], synthetic: false);

        outcome.Problems.Length.ShouldBe(100);
    }

    [Fact]
    public async Task HasPack_OnceLoaded_StaysSo()
    {
        var pack = cluster.NewName("pack");
        (await cluster.Catalog().HasPack(pack)).ShouldBeFalse();

        await cluster.Catalog().PackLoaded(pack);
        await cluster.Forget(cluster.Catalog());

        (await cluster.Catalog().HasPack(pack)).ShouldBeTrue();
    }

    private IQuestionGrain Question(string id) => cluster.Grains.GetGrain<IQuestionGrain>(id);
}
