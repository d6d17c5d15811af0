using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Royale;

public sealed class CrashTests
{
    /// <summary>
    /// One write in nine fails, before or after it reached the store. Activations end in the middle of joins, answers,
    /// closes and cuts, and the event is played to the end with nothing acknowledged lost.
    /// </summary>
    [Theory]
    [InlineData(StorageFault.BeforeTheStore)]
    [InlineData(StorageFault.AfterTheStore)]
    public async Task Royale_WhoseWritesFailNowAndThen_LosesNothingAcknowledged(StorageFault fault)
    {
        var armed = false;
        var struck = 0;
        StorageFault Plan(StorageCall call)
        {
            var strikes = armed && call is { Operation: StorageOperation.Write } && call.Number % 9 == 0;
            return strikes && Interlocked.Increment(ref struck) > 0 ? fault : StorageFault.None;
        }

        await using var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), Plan));
        });
        var royale = await silo.CreateRoyale();
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(60);
        gateway.Run();
        await royale.Start();
        armed = true;
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        armed = false;
        struck.ShouldBeGreaterThan(5);
        await FieldOracle.Check(silo, royale, gateway, await royale.GetStatus());
    }
}
