using System.Net;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Feedback;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class ReviewTests : IClassFixture<ApiHost>
{
    private readonly ApiHost host;

    public ReviewTests(ApiHost host)
    {
        this.host = host;
        host.Script.Bank["geo-001"] = new Question
        {
            Id = "geo-001", Topic = "geography", Body = "Capital of Norway?", Correct = "Bergen", Distractors = ["Oslo", "Turku", "Malmö"],
        };
    }

    [Fact]
    public async Task List_FlaggedQuestion_ShowsHowItWasReceived()
    {
        var tally = new FeedbackTally(4, 9, [0, 3, 0, 0, 0, 0, 0, 2]);
        host.Script.ReviewItems =
        [
            new ReviewItem("geo-001", "geography", host.Script.Now, true, new QuestionReception("geo-001", 0.21239, tally, 5, 3, ["It is Oslo."])),
        ];

        var page = await (await host.Get("/api/ops/reviews?limit=10", host.Staff(StaffRole.Content))).Read<ReviewListReply>();

        var item = page.Items.ShouldHaveSingleItem();
        (page.Total, item.Id, item.Topic, item.Retired).ShouldBe((1, "geo-001", "geography", true));
        (item.Reception.Quality, item.Reception.OpenFlags, item.Reception.TrustedFlags).ShouldBe((0.2124, 5, 3));
        item.Reception.Flags.Select(flag => (flag.Flag, flag.Count)).ShouldBe([("wrong", 3), ("tooHard", 2)]);
        item.Reception.Notes.ShouldBe(["It is Oslo."]);
        await (await host.Get("/api/ops/reviews?limit=201", host.Staff(StaffRole.Content))).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
    }

    [Fact]
    public async Task Review_Fix_SendsTheQuestionAsItIsToBeAndIsAudited()
    {
        var request = new QuestionReviewRequest { Verdict = "fix", Correct = " Oslo ", Distractors = ["Bergen", "Turku", "Malmö"], CommandId = "fix-0001", Reason = "looked it up" };
        var reply = await (await host.Post("/api/ops/questions/geo-001/review", request, host.Staff(StaffRole.Content))).Read<QuestionReply>();

        (reply.Id, reply.Trail.Count).ShouldBe(("geo-001", 1));
        var (question, decision) = host.Script.Decisions.Last(sent => sent.Decision.CommandId == "fix-0001");
        (question, decision.Verdict, decision.Reason).ShouldBe(("geo-001", ReviewVerdict.Fix, "looked it up"));
        (decision.Fixed!.Body, decision.Fixed.Correct).ShouldBe(("Capital of Norway?", "Oslo"));
        host.Script.Commands.ShouldContain(sent => sent.Command.CommandId == "fix-0001");
    }

    [Fact]
    public async Task List_Search_IsAPageWithKeys()
    {
        var page = await (await host.Get("/api/ops/topics/geography/questions?search=norway&limit=5", host.Staff(StaffRole.Content))).Read<QuestionPageReply>();

        var item = page.Questions.ShouldHaveSingleItem();
        (page.Total, item.Id, item.Correct, item.Status, item.Answers).ShouldBe((1, "geo-001", "Bergen", "live", 10L));
        await (await host.Get("/api/ops/topics/geography/questions?status=all", host.Staff(StaffRole.Content))).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
    }

    [Theory]
    [InlineData("geo-999", "approve", HttpStatusCode.NotFound, ProblemCodes.NotFound)]
    [InlineData("geo-001", "bin", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    public async Task Review_OfNothingOrWithNoVerdict_IsRefused(string question, string verdict, HttpStatusCode status, string code) => await (await host.Post(
        $"/api/ops/questions/{question}/review", new QuestionReviewRequest { Verdict = verdict }, host.Staff(StaffRole.Content))).ShouldRefuse(status, code);

    [Fact]
    public async Task Flags_OfAPlayer_SayWhatBecameOfThem()
    {
        var ada = await host.Guest();
        host.Script.Flags[ada.PlayerId] = [new FlagOutcome("c-1", "geo-001", "Capital of Norway?", FlagKind.Wrong, true, host.Script.Now)];

        var flag = (await (await host.Get("/api/me/flags", ada.Token)).Read<MyFlagsReply>()).Flags.ShouldHaveSingleItem();

        (flag.Body, flag.Flag, flag.Upheld, flag.At).ShouldBe(("Capital of Norway?", "wrong", true, host.Script.Now));
    }
}
