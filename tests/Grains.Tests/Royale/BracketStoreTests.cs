using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Royale;

/// <summary>A bracket whose store failed is there again at once, whatever else it has under way.</summary>
public sealed class BracketStoreTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    // The activation used to end only once players had answered whose own state could not be read either: in a cluster five
    // seconds, in which nobody could answer a question.
    [Fact]
    public async Task Store_FailsWhilePlayersAreBeingTold_StartsAgainWithoutWaitingForThem()
    {
        var fails = false;
        var (asked, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(
                    new HeldStorage(
                        services.GetRequiredKeyedService<IGrainStorage>("sound"), (operation, name) => (operation, name) == (StorageOperation.Read, "player"), asked, held.Task),
                    call => fails && call is { Operation: StorageOperation.Write, StateName: "seats" } ? StorageFault.BeforeTheStore : StorageFault.None));
        });
        var bracket = silo.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey("r-slow", 0));
        await bracket.Seat(0, new JoinRequest("p-1", "Ada", 0, LoadTest: false));
        await asked.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
        fails = true;
        await Should.ThrowAsync<Exception>(() => bracket.Seat(1, new JoinRequest("p-2", "Bob", 0, LoadTest: false)));
        fails = false;

        var seats = await bracket.GetSeats().WaitAsync(Soon, TestContext.Current.CancellationToken);

        seats.PlayerIds.ShouldBe(["p-1"]);
        held.SetResult();
    }

    // Who came back while an answer was on its way to the store was told that it is there; where the store failed, it was not.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetSeat_WhileAnAnswerIsBeingStored_TellsOfItOnlyOnceItIs(bool fails)
    {
        var (asked, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new HeldStorage(
                    services.GetRequiredKeyedService<IGrainStorage>("sound"), (operation, name) => (operation, name) == (StorageOperation.Write, "answers"), asked, held.Task));
        });
        var bracket = silo.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey("r-held", 0));
        await bracket.Seat(0, new JoinRequest("p-1", "Ada", 0, LoadTest: false));
        var submitted = bracket.Submit(new AnswerBatch(1, 10_000, [0], [2], [700], [0]));
        await asked.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);

        var view = bracket.GetSeat(0);
        await bracket.GetSeats();
        view.IsCompleted.ShouldBeFalse();
        if (fails)
        {
            held.SetException(new IOException("The store is gone."));
            await Should.ThrowAsync<Exception>(submitted);
            await Should.ThrowAsync<Exception>(view);
        }
        else
        {
            held.SetResult();
            (await submitted).Verdicts.ShouldBe([AnswerVerdict.Stored]);
            (await view).ShouldSatisfyAllConditions(seat => seat.AnsweredRound.ShouldBe(1), seat => seat.Choice.ShouldBe(2));
        }
    }
}
