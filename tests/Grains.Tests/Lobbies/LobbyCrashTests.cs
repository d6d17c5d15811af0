using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyCrashTests
{
    [Fact]
    public async Task Activation_LostInAnOpenQuestion_KeepsEveryAcknowledgedAnswer()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(3);
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        (await lobby.Answer(0, question.Round, TestLobby.Right(question), 700)).Verdict.ShouldBe(AnswerVerdict.Stored);
        (await lobby.Answer(1, question.Round, TestLobby.Right(question), 2_700)).Verdict.ShouldBe(AnswerVerdict.Stored);

        await Lose(lobby);

        // Everyone is back, the same question is open again, and who had answered has answered.
        await Eventually.Is(async () =>
        {
            await lobby.Touch();
            return (await lobby.Grain.GetSnapshot()).Question?.OpenAt > question.OpenAt;
        });
        (await lobby.Answer(0, question.Round, 3, 9_000)).ShouldBe((AnswerVerdict.Stored, 700));
        (await lobby.Answer(2, question.Round, TestLobby.Right(question), 5_000)).Verdict.ShouldBe(AnswerVerdict.Stored);
        var shown = await lobby.Until(snapshot => snapshot.Revealed?.Round == question.Round, "the answer is shown");
        shown.Revealed!.Results.Select(result => result.ElapsedMs).ShouldBe([700, 2_700, 5_000]);
        await lobby.PlayOut(3, from: 2);
    }

    // A write of the lost activation may still land and close the round: an answer taken before the question is stored as opened again
    // would be acknowledged, and not counted.
    [Fact]
    public async Task Answer_AfterALoss_IsTakenOnceTheQuestionIsOpenAgain()
    {
        const int looks = 100;
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        await Lose(lobby);

        var answering = lobby.Answer(0, question.Round, TestLobby.Right(question), 700);
        for (var look = 0; look < looks; look++)
        {
            (await lobby.Grain.GetSnapshot()).Question!.OpenAt.ShouldBe(question.OpenAt);
        }

        answering.IsCompleted.ShouldBeFalse();
        await lobby.Touch();
        (await answering).Verdict.ShouldBe(AnswerVerdict.Stored);
        (await lobby.Grain.GetSnapshot()).Question!.OpenAt.ShouldBeGreaterThan(question.OpenAt);
    }

    [Fact]
    public async Task Activation_LostBetweenQuestions_GoesOn()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);
        await lobby.Command(0, HostAction.Start);
        for (var number = 1; number <= 5; number++)
        {
            var question = await lobby.Question(number);
            await lobby.Answer(0, question.Round, TestLobby.Right(question));
            await lobby.Answer(1, question.Round, TestLobby.Right(question), 4_000);
            await Lose(lobby);
        }

        await Eventually.Is(async () =>
        {
            await lobby.Touch();
            return (await lobby.Grain.GetSnapshot()).Room!.Phase == LobbyPhase.Finished;
        });
        (await lobby.Grain.GetSnapshot()).Room!.Seats.Select(seat => seat.Correct).ShouldBe([5, 5]);
    }

    [Fact]
    public async Task Close_WhoseWriteFails_IsTakenAgainAndTold()
    {
        var armed = 0;
        StorageFault Plan(StorageCall call) =>
            call is { Operation: StorageOperation.Write, StateName: "lobby" } && Interlocked.Exchange(ref armed, 0) == 1
                ? StorageFault.BeforeTheStore
                : StorageFault.None;
        await using var bench = await LobbyBench.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), Plan));
        });
        var lobby = await bench.Open(2);
        await lobby.Command(0, HostAction.Start);
        for (var number = 1; number <= 5; number++)
        {
            var question = await lobby.Question(number);
            await lobby.Answer(0, question.Round, TestLobby.Right(question));
            Volatile.Write(ref armed, 1);
            await lobby.Answer(1, question.Round, TestLobby.Right(question), 4_000);
            await Eventually.Is(async () =>
            {
                await lobby.Touch();
                return bench.Heard(lobby.Id).OfType<LobbyRevealed>().Any(revealed => revealed.Round == question.Round);
            });
        }

        await lobby.Phase(LobbyPhase.Finished);
        (await lobby.Grain.GetSnapshot()).Room!.Seats.Select(seat => seat.Correct).ShouldBe([5, 5]);
    }

    [Fact]
    public async Task Steals_FiveHundredAtOnce_HaveOneWinnerAndConserveThePoints()
    {
        const int players = 500;
        await using var bench = await LobbyBench.Start(options => options.RevealMs = 60_000);
        var lobby = await bench.Open(players, new LobbySettings { PlayersMax = players, Topics = [LobbyBench.Topic], Questions = 5 });
        await lobby.Command(0, HostAction.Start);
        var question = await lobby.Question(1);
        var verdicts = await lobby.Grain.Submit(new AnswerBatch(
            question.Round,
            0,
            [.. Enumerable.Range(0, players)],
            [.. Enumerable.Range(0, players).Select(_ => (byte)TestLobby.Right(question))],
            [.. Enumerable.Range(0, players).Select(seat => 1_000 + (seat * 10))],
            new int[players]));
        verdicts.Verdicts.ShouldAllBe(verdict => verdict == AnswerVerdict.Stored);
        var before = (await lobby.Phase(LobbyPhase.Revealed)).Room!.Seats.Sum(seat => seat.Score);

        var moves = await Task.WhenAll(Enumerable.Range(0, players).Select(player => lobby.Move(player, StealMechanic.Key, question.Round)));

        moves.Count(move => move.Move == Rules.Lobbies.Mechanics.MoveVerdict.Done).ShouldBe(1);
        (await lobby.Grain.GetSnapshot()).Room!.Seats.Sum(seat => seat.Score).ShouldBe(before);
    }

    /// <summary>The activation goes, as with its silo; the next call finds another.</summary>
    private static async Task Lose(TestLobby lobby) => await lobby.Grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
}
