using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Royale;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Royale;

/// <summary>A royale whose store failed acts on nothing that the store may not hold.</summary>
public sealed class RoyaleStoreTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    // As long as something else was under way, such an activation went on, and closed brackets by a verdict that was never stored.
    [Fact]
    public async Task Lock_ThatCouldNotBeStored_ClosesNoBracket()
    {
        var fails = false;
        var (struck, forgetting, held) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(
                    new HeldStorage(
                        services.GetRequiredKeyedService<IGrainStorage>("sound"),
                        (operation, name) => fails && (operation, name) == (StorageOperation.Write, "seats"),
                        forgetting,
                        held.Task),
                    call => fails && call is { Operation: StorageOperation.Write, StateName: "royale" } && struck.TrySetResult()
                        ? StorageFault.BeforeTheStore
                        : StorageFault.None));
        });
        var royale = await silo.CreateRoyale();
        var id = royale.GetPrimaryKeyString();
        await using var gateway = new TestGateway(silo.Grains, id);
        await gateway.Seat(3);
        await gateway.Touch();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged);
        fails = true;
        var forgotten = royale.Forget("p-00002");
        await forgetting.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
        await gateway.Touch(handedOver: 1);
        await struck.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);

        // Another one plays a whole question meanwhile: whatever the first would have done next, it has had the time for.
        fails = false;
        var other = await silo.CreateRoyale();
        await using var others = new TestGateway(silo.Grains, other.GetPrimaryKeyString());
        await others.Seat(3);
        others.Run();
        await other.Start();
        await Eventually.Is(async () => (await other.GetSnapshot()).Revealed is not null);

        var verdicts = await silo.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(id, 0)).Submit(new AnswerBatch(1, 500, [0], [0], [100], [0]));
        verdicts.Verdicts.ShouldBe([AnswerVerdict.Stored], "the round is still open there");
        held.SetResult();
        await Should.ThrowAsync<IOException>(forgotten);
    }
}
