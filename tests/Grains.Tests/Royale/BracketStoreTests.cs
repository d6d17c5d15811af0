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
                    new SlowPlayers(services.GetRequiredKeyedService<IGrainStorage>("sound"), asked, held.Task),
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

    /// <summary>A storage that does not read players' states before it may.</summary>
    private sealed class SlowPlayers(IGrainStorage inner, TaskCompletionSource asked, Task held) : IGrainStorage
    {
        public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (stateName == "player")
            {
                asked.TrySetResult();
                await held;
            }

            await inner.ReadStateAsync(stateName, grainId, grainState);
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            inner.WriteStateAsync(stateName, grainId, grainState);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            inner.ClearStateAsync(stateName, grainId, grainState);
    }
}
