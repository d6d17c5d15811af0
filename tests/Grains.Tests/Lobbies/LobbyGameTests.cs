using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyGameTests
{
    [Fact]
    public async Task Game_EveryoneAnswers_RunsToItsEndWithTheRightScores()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(3);
        bench.Summaries.FailNext(2);

        (await lobby.Command(0, HostAction.Start)).ShouldBe(LobbyVerdict.Done);
        var end = await lobby.PlayOut(3);

        // 500 + 500 × 14/15, 13/15, 12/15, and the streak; a second apart is no chain.
        end.Room!.Seats.Select(seat => seat.Score).ShouldBe([5 * 966 + 500, 5 * 933 + 500, 5 * 900 + 500]);
        end.Finished!.Standings.Select(seat => seat.Rank).ShouldBe([1, 2, 3]);
        await Eventually.Is(() => Task.FromResult(bench.Summaries.Taken.Count == 1));
        var summary = bench.Summaries.Taken.Single();
        summary.GameId.ShouldBe(end.Finished.GameId);
        summary.Rated.ShouldBeTrue();
        summary.Addresses.ShouldBe(3);
        summary.Questions.Length.ShouldBe(5);
        summary.Questions.ShouldAllBe(question => question.Choices.All(choice => choice == question.Correct));
        summary.Seats.ShouldAllBe(seat => seat.Completed && seat.BestStreak == 5);
        await Eventually.Is(() => Task.FromResult(bench.Heard(lobby.Id).OfType<LobbyFinished>().Any()));
        var told = bench.Heard(lobby.Id);
        told.Select(fact => fact.Sequence).ShouldBe(Enumerable.Range(1, told.Count).Select(sequence => (long)sequence));
        told.OfType<LobbyRevealed>().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Game_SomeoneIsSilent_LocksWhenTheWindowIsOver()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, AnswerMs = 5_000 });
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        (await lobby.Answer(0, question.Round, TestLobby.Right(question))).Verdict.ShouldBe(AnswerVerdict.Stored);

        await lobby.HandOver(question.Round);
        var shown = await lobby.Until(snapshot => snapshot.Revealed?.Round == question.Round, "the answer is shown");

        shown.Revealed!.Results.Select(result => result.Choice >= 0).ShouldBe([true, false]);
        shown.Revealed.Picks.Sum().ShouldBe(1);
        (await lobby.Answer(1, question.Round, 0)).Verdict.ShouldBe(AnswerVerdict.Late);
        (await lobby.Answer(0, question.Round, 3)).ShouldBe((AnswerVerdict.Stored, 1_000));
    }

    [Fact]
    public async Task Game_SilentPlayerHasNoConnection_IsNotWaitedFor()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, AnswerMs = 60_000 });
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        await lobby.Touch(without: 1);

        await lobby.Answer(0, question.Round, 0);

        await lobby.Until(snapshot => snapshot.Revealed?.Round == question.Round, "the answer is shown long before the window ends");
    }

    [Fact]
    public async Task PlayAgain_AfterTheEnd_BeginsAtNothingWithOtherQuestions()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);
        await lobby.Command(0, HostAction.Start);
        await lobby.PlayOut(2);
        await Eventually.Is(async () => await lobby.Command(0, HostAction.PlayAgain) == LobbyVerdict.Done);
        await lobby.Grain.Leave("p-0");

        (await lobby.Command(1, HostAction.Start)).ShouldBe(LobbyVerdict.Done);
        var question = await lobby.Question(1);

        var room = (await lobby.Grain.GetSnapshot()).Room!;
        room.Game.ShouldBe(2);
        room.Seats.Select(seat => seat.PlayerId).ShouldBe(["p-1"]);
        room.Seats.ShouldAllBe(seat => seat.Score == 0);
        question.Round.ShouldBe(6);
        bench.Summaries.Taken.Single().Questions.Select(asked => asked.Body).ShouldNotContain(question.Body);
    }

    [Fact]
    public async Task Late_PlayerWhoJoinsAnOpenQuestion_CanAnswerIt()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(1);
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        var seat = (await lobby.Enter(5)).Seat;

        (await lobby.Answer(seat, question.Round, TestLobby.Right(question), 4_000)).ShouldBe((AnswerVerdict.Stored, 4_000));
        var again = await lobby.Enter(5);

        again.ShouldBe(new EnterOutcome(LobbyVerdict.Done, seat, question.Round, TestLobby.Right(question), 4_000, again.Sequence));
        again.Sequence.ShouldBeGreaterThan(question.Sequence);
    }

    [Fact]
    public async Task Bots_OnRequest_PlayAlongMarkedAndUnrated()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(3, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, AnswerMs = 5_000 });
        (await lobby.Command(0, HostAction.AddBots, count: 2)).ShouldBe(LobbyVerdict.Done);
        await lobby.Command(0, HostAction.Start);

        var end = await lobby.PlayOut(3);

        var bots = end.Room!.Seats.Where(seat => seat.House).ToList();
        bots.Count.ShouldBe(2);
        bots.ShouldAllBe(bot => bot.Name.StartsWith("House · "));
        await Eventually.Is(() => Task.FromResult(!bench.Summaries.Taken.IsEmpty));
        var summary = bench.Summaries.Taken.Single();
        summary.Rated.ShouldBeFalse();
        summary.Questions.ShouldAllBe(question => question.Choices.Length == 5 && question.Choices.All(choice => choice < 4));
    }
}
