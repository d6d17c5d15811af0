using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Predictions;
using Trivia.Grains.Rules.Predictions;
using Trivia.Grains.Rules.Royale;
using Trivia.Grains.Tests.Royale;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Predictions;

public sealed class PredictionTests
{
    private const int Capacity = 2_000;

    /// <summary>A cut after every question, and a show that waits for nobody.</summary>
    private static RoyaleSettings Settings { get; } = TestSilo.Quick with { Capacity = Capacity, QuestionsPerCut = 1, BudgetMs = 60_000 };

    [Fact]
    public async Task Predict_AfterACut_StandsUntilTheEndWhichTellsWhoWasRight()
    {
        await using var show = await Show.Start();
        var (inGame, gone) = await show.PauseAfterTheFirstCut();
        foreach (var (playerId, number) in gone.Select((row, number) => (row.Key.PlayerId, number)))
        {
            var outcome = await show.Spectators.Predict(playerId, 1, inGame[number % inGame.Length].Seat);
            outcome.Verdict.ShouldBe(PredictionVerdict.Stored);
            outcome.Standing!.Value.Alive.ShouldBe(inGame.Length);
        }

        await Eventually.Is(async () => (await show.Spectators.Board.Get()).Total == gone.Length);
        await show.PlayToTheEnd();

        var finished = (await show.Royale.GetSnapshot()).Finished!;
        finished.WinnerSeat.ShouldBe(show.Gateway.Seats[finished.WinnerId!].Number);
        finished.Predictions.ShouldBe(gone.Length);
        finished.Prophets.ShouldBe(show.Spectators.Standing.Values.Count(prediction => prediction.Seat == finished.WinnerSeat));
        show.Gateway.Reveals.Values.ShouldContain(reveal => reveal.Predictions == gone.Length && !reveal.Favourites.IsEmpty);
        (await show.Spectators.Predict("p-late", 1, finished.WinnerSeat)).Verdict.ShouldBe(PredictionVerdict.Closed);
    }

    [Fact]
    public async Task Predict_Changed_TheHighestOperationStandsWhateverComesLast()
    {
        await using var show = await Show.Start();
        var (inGame, gone) = await show.PauseAfterTheFirstCut();
        var (first, second) = (inGame[0].Seat, inGame[1].Seat);

        (await show.Spectators.Predict("p-w", 2, first)).Verdict.ShouldBe(PredictionVerdict.Stored);
        var late = await show.Spectators.Predict("p-w", 1, second);
        var repeat = await show.Spectators.Predict("p-w", 2, first);
        var later = await show.Spectators.Predict("p-w", 3, second);
        var fallen = await show.Spectators.Predict("p-w", 4, gone[0].Seat);
        var nobody = await show.Spectators.Predict("p-w", 4, Capacity - 1);

        late.Verdict.ShouldBe(PredictionVerdict.Superseded);
        late.Standing!.Value.Seat.ShouldBe(first);
        repeat.Verdict.ShouldBe(PredictionVerdict.Stored);
        later.Verdict.ShouldBe(PredictionVerdict.Stored);
        fallen.Verdict.ShouldBe(PredictionVerdict.SeatOut);
        nobody.Verdict.ShouldBe(PredictionVerdict.SeatOut);
        var view = await show.Spectators.Find("p-w");
        (view!.Prediction.Operation, view.Prediction.Seat, view.Contender.Name).ShouldBe((3, second, inGame[1].Name));
        await Eventually.Is(async () => (await show.Spectators.Board.Get()) is { Total: 1 } board && board.Favourites.Single().Seat == second);
        (await show.Spectators.Board.Get()).Leaders.ShouldAllBe(row => inGame.Any(alive => alive.Seat == row.Seat));
    }

    [Fact]
    public async Task Board_MadeBeforeACut_IsMadeAnewAfterItHoweverYoungItIs()
    {
        await using var show = await Show.Start(silo =>
            silo.Services.PostConfigure<PredictionOptions>(options => options.BoardAgeMax = TimeSpan.FromMinutes(1)));
        (await show.Spectators.Board.Get()).Leaders.ShouldAllBe(row => row.Score == 0);
        var (inGame, _) = await show.PauseAfterTheFirstCut();

        var leaders = (await show.Spectators.Board.Get()).Leaders;

        leaders.Length.ShouldBe(Math.Min(inGame.Length, PredictionBoard.LeadersMax));
        leaders.Select(row => row.Score).ShouldBe(inGame.Select(row => row.Key.Score).Take(leaders.Length));
        leaders.ShouldAllBe(row => inGame.Any(alive => alive.Seat == row.Seat && alive.Name == row.Name));
    }

    [Fact]
    public async Task Predict_BeforeTheFirstQuestion_IsClosed()
    {
        await using var show = await Show.Start();

        (await show.Spectators.Predict("p-w", 1, 0)).ShouldSatisfyAllConditions(
            outcome => outcome.Verdict.ShouldBe(PredictionVerdict.Closed), outcome => outcome.Standing.ShouldBeNull());
        (await show.Spectators.Find("p-w")).ShouldBeNull();
    }

    [Fact]
    public async Task Predict_MoreSpectatorsThanAShardKeeps_IsFullForNewOnesOnly()
    {
        await using var show = await Show.Start(silo => silo.Services.Configure<PredictionOptions>(options => options.SpectatorsPerShardMax = 1));
        var (inGame, _) = await show.PauseAfterTheFirstCut();
        var players = Enumerable.Range(0, 3 * Capacity / 1_000).Select(number => $"p-{number}").ToArray();
        var verdicts = new List<PredictionVerdict>();
        foreach (var playerId in players)
        {
            verdicts.Add((await show.Spectators.Predict(playerId, 1, inGame[0].Seat)).Verdict);
        }

        verdicts.Count(verdict => verdict == PredictionVerdict.Full).ShouldBeGreaterThan(0);
        var kept = players[verdicts.IndexOf(PredictionVerdict.Stored)];
        (await show.Spectators.Predict(kept, 2, inGame[1].Seat)).Verdict.ShouldBe(PredictionVerdict.Stored);
    }

    /// <summary>Every third write of predictions fails, before or after it reached the store, and activations end by it.</summary>
    [Theory]
    [InlineData(StorageFault.BeforeTheStore)]
    [InlineData(StorageFault.AfterTheStore)]
    public async Task Predict_WritesFailNowAndThen_LosesNothingAcknowledged(StorageFault fault)
    {
        var writes = 0;
        StorageFault Plan(StorageCall call) =>
            call is { Operation: StorageOperation.Write, StateName: "predictions" } && Interlocked.Increment(ref writes) % 3 == 0
                ? fault : StorageFault.None;

        await using var show = await Show.Start(silo =>
        {
            silo.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            silo.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), Plan));
        });
        var (inGame, _) = await show.PauseAfterTheFirstCut();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async player =>
        {
            for (var operation = 1; operation <= 3; operation++)
            {
                (await show.Spectators.Predict($"p-{player}", operation, inGame[(player + operation) % inGame.Length].Seat))
                    .Verdict.ShouldBe(PredictionVerdict.Stored);
            }
        }));

        writes.ShouldBeGreaterThan(6);
        foreach (var (playerId, prediction) in show.Spectators.Standing)
        {
            (await show.Spectators.Find(playerId))!.Prediction.ShouldBe(prediction);
        }

        await Eventually.Is(async () => (await show.Spectators.Board.Get()).Total == 20);
    }

    /// <summary>A royale of forty with a gateway and spectators.</summary>
    private sealed class Show(TestSilo silo, IRoyaleGrain royale, TestGateway gateway) : IAsyncDisposable
    {
        public IRoyaleGrain Royale => royale;

        public TestGateway Gateway => gateway;

        public Spectators Spectators { get; } = new(silo.Grains, royale.GetPrimaryKeyString(), Capacity);

        public static async Task<Show> Start(Action<ISiloBuilder>? configure = null)
        {
            var silo = await TestSilo.Start(configureSilo: builder =>
            {
                builder.Services.Configure<PredictionOptions>(options => options.BoardAgeMax = TimeSpan.FromMilliseconds(50));
                configure?.Invoke(builder);
            });
            var royale = await silo.CreateRoyale(Settings);
            var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
            await gateway.Seat(40);
            gateway.Run();
            return new Show(silo, royale, gateway);
        }

        /// <summary>The seats alive and those that left, with the show standing still.</summary>
        public async Task<(StandingsRow[] Alive, StandingsRow[] Gone)> PauseAfterTheFirstCut()
        {
            await royale.Start();
            await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Cuts > 0);
            await royale.Pause();
            await Eventually.Is(async () => (await royale.GetSnapshot()).Progress is { Paused: true, Phase: RoyalePhase.Revealed });
            var rows = (await royale.GetStandings(0, 0, 100)).Rows;
            return ([.. rows.Where(row => row.OutAtCut == 0)], [.. rows.Where(row => row.OutAtCut > 0)]);
        }

        public async Task PlayToTheEnd()
        {
            await royale.Resume();
            await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        }

        public async ValueTask DisposeAsync()
        {
            await gateway.DisposeAsync();
            await silo.DisposeAsync();
        }
    }
}
