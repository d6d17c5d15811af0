using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Tests.Royale;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Players;

/// <summary>The end of a royale reaches its players.</summary>
public sealed class RoyaleEndTests
{
    [Fact]
    public async Task Royale_OfPeople_CountsOnceForEachWithTheirScoreAndRank()
    {
        await using var silo = await TestSilo.Start();
        var (royale, rows) = await PlayToTheEnd(silo, 12, people: true);

        foreach (var row in rows)
        {
            var profile = await Counted(silo, row.Key.PlayerId);
            var game = (await silo.Grains.GetGrain<IPlayerGrain>(row.Key.PlayerId).GetGames()).Single();
            game.ShouldSatisfyAllConditions(
                () => game.GameId.ShouldBe(royale.GetPrimaryKeyString()),
                () => (game.Score, game.Rank, game.Players).ShouldBe((row.Key.Score, row.Rank, 12)),
                () => game.Right.ShouldBe(row.Key.Correct),
                () => game.Experience.ShouldBe(Experience.Of(row.Key.Score, stayed: true)),
                () => game.Rated.ShouldBeTrue(),
                () => profile.Experience.ShouldBe(game.Experience),
                () => profile.Elo.ShouldBe(Elo.Start + game.EloChange, 1e-9),
                () => profile.RatedAnswers.ShouldBe(game.Questions),
                () => profile.Wins.ShouldBe(row.Rank == 1 ? 1 : 0),
                () => profile.Unlocked.Any(unlocked => unlocked.Id == "last-brain").ShouldBe(row.Rank == 1));
        }
    }

    [Fact]
    public async Task Royale_OfSimulatedPlayers_LeavesNoProgress()
    {
        await using var silo = await TestSilo.Start();
        var (_, rows) = await PlayToTheEnd(silo, 6, people: false);

        foreach (var row in rows)
        {
            var player = silo.Grains.GetGrain<IPlayerGrain>(row.Key.PlayerId);
            await Eventually.Is(async () => (await player.GetRoyales()).Any(entry => entry.State != RoyaleEntryState.Seated));
            (await player.GetGames()).ShouldBeEmpty();
            (await player.GetProfile())!.Experience.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Royale_WithHousePlayers_GivesExperienceAndMovesNoRating()
    {
        await using var silo = await TestSilo.Start();
        var (_, rows) = await PlayToTheEnd(silo, 6, people: true, simulated: 2);

        foreach (var row in rows.Where(row => row.Key.PlayerId.StartsWith("p-", StringComparison.Ordinal)))
        {
            var profile = await Counted(silo, row.Key.PlayerId);
            (profile.Experience, profile.Elo, profile.RankedPoints).ShouldBe((Experience.Of(row.Key.Score, stayed: true), Elo.Start, 0));
        }
    }

    /// <summary>Every fourth write of a player fails, before or after it reached the store; so do writes of brackets' seats.</summary>
    [Theory]
    [InlineData(StorageFault.BeforeTheStore)]
    [InlineData(StorageFault.AfterTheStore)]
    public async Task Royale_WhoseEndMeetsFaults_CountsOnceForEach(StorageFault fault)
    {
        var writes = 0;
        StorageFault Plan(StorageCall call)
        {
            // Seats are written at the end, too; while they are being taken nobody has been told of anything.
            var concerns = call.Operation == StorageOperation.Write
                && (call.StateName == "player" || (call.StateName == "seats" && writes > 0));
            return concerns && Interlocked.Increment(ref writes) % 4 == 0 ? fault : StorageFault.None;
        }

        await using var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            builder.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), Plan));
        });
        var (_, rows) = await PlayToTheEnd(silo, 20, people: true);

        foreach (var row in rows)
        {
            var profile = await Counted(silo, row.Key.PlayerId);
            (profile.Games, profile.Experience).ShouldBe((1, Experience.Of(row.Key.Score, stayed: true)));
        }

        writes.ShouldBeGreaterThan(20);
    }

    private static async Task<(IRoyaleGrain Royale, IReadOnlyList<StandingsRow> Rows)> PlayToTheEnd(
        TestSilo silo, int players, bool people, int simulated = 0)
    {
        var royale = await silo.CreateRoyale();
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(players, people: people);
        await gateway.Seat(simulated, "house");
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        return (royale, (await royale.GetStandings(0, 0, 100)).Rows);
    }

    private static async Task<PlayerProfile> Counted(TestSilo silo, string playerId)
    {
        var player = silo.Grains.GetGrain<IPlayerGrain>(playerId);
        await Eventually.Is(async () => await player.GetProfile() is { Games: > 0 });
        return (await player.GetProfile())!;
    }
}
