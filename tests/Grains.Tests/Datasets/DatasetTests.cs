using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Datasets;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Rules.Datasets;
using Trivia.Grains.Rules.Feedback;
using Trivia.Grains.Tests.Feedback;
using Trivia.Grains.Tests.Reels;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Datasets;

public sealed class DatasetTests
{
    [Fact]
    public async Task Advance_AfterVotes_MakesAShardThatItsManifestDescribes()
    {
        await using var maker = await Maker.Start();
        await maker.Vote("test-001", 40, Vote.Up, operation: 1);
        await maker.Vote("test-002", 25, Vote.Down, operation: 1);

        var version = (await maker.Make()).Versions.ShouldHaveSingleItem();

        var shard = await maker.Shard(version);
        (version.Version, version.Rows, version.Bytes).ShouldBe((1, 65, shard.Length));
        version.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(shard)));
        var rows = Rows(shard);
        rows.Select(row => row.GetProperty("row").GetString()).ShouldBeUnique();
        var first = rows.First(row => row.GetProperty("question").GetProperty("id").GetString() == "test-001");
        first.GetProperty("question").GetProperty("correct").GetString().ShouldBe("right 1");
        first.GetProperty("vote").GetInt32().ShouldBe(1);
        first.GetProperty("game").GetString().ShouldBe("royale");
        Encoding.UTF8.GetString(shard).ShouldNotContain("p-1");
        (version.FirstRowAt, version.LastRowAt).ShouldBe((rows.Min(row => row.GetProperty("at").GetDateTimeOffset()), rows.Max(row => row.GetProperty("at").GetDateTimeOffset())));
        (await maker.Blobs.Read(DatasetFiles.Manifest(1), TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Advance_NextNights_TakeWhatIsNewAndNothingTwice()
    {
        await using var maker = await Maker.Start();
        await maker.Vote("test-001", 30, Vote.Up, operation: 1);
        await maker.Make();
        await maker.Make();
        await maker.Vote("test-001", 10, Vote.Down, operation: 2);
        await maker.Vote("test-003", 5, Vote.Up, operation: 1);

        var status = await maker.Make();

        status.Versions.Select(version => (version.Version, version.Rows)).ShouldBe([(2, 15L), (1, 30L)]);
        var (first, second) = (Rows(await maker.Shard(status.Versions[1])), Rows(await maker.Shard(status.Versions[0])));
        second.Count(row => row.GetProperty("revision").GetInt32() == 2).ShouldBe(10);
        first.Concat(second).Select(row => row.GetProperty("row").GetString()).ShouldBeUnique();
        second.Select(row => row.GetProperty("player").GetString()).Intersect(first.Select(row => row.GetProperty("player").GetString())).Count().ShouldBe(10);
    }

    /// <summary>Dies at each write in turn, once before it and once after it, and goes on in a new activation each time.</summary>
    [Theory, InlineData(StorageFault.BeforeTheStore), InlineData(StorageFault.AfterTheStore)]
    public async Task Advance_KilledAtEachStep_PutsEachRowIntoExactlyOneShard(StorageFault fault)
    {
        await using var maker = await Maker.Start(fault);
        await maker.Vote("test-001", 60, Vote.Up, operation: 1);
        await maker.Vote("test-002", 60, Vote.Down, operation: 1);

        maker.FailEachWrite = true;
        await Eventually.Is(async () => (await maker.TryMake(1))?.Versions.Length == 1);
        await maker.Vote("test-002", 20, Vote.Up, operation: 2);
        await Eventually.Is(async () => (await maker.TryMake(2))?.Versions.Length == 2);

        maker.Failed.ShouldBeGreaterThan(20);
        var status = await maker.Grain.GetStatus();
        status.Versions.Select(version => version.Rows).ShouldBe([20L, 120L]);
        var rows = new List<JsonElement>();
        foreach (var version in status.Versions)
        {
            var shard = await maker.Shard(version);
            Convert.ToHexStringLower(SHA256.HashData(shard)).ShouldBe(version.Sha256);
            rows.AddRange(Rows(shard));
        }

        rows.Select(row => row.GetProperty("row").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task Advance_PartThatWasTamperedWith_IsNotCatalogued()
    {
        await using var maker = await Maker.Start();
        await maker.Vote("test-001", 20, Vote.Up, operation: 1);
        maker.Blobs.Fail(0);
        await maker.Blobs.TryCreate(DatasetFiles.Part(1, 0), "{\"row\":\"a\",\"at\":\"2026-01-01T00:00:00Z\"}\n{\"row\":\"a\",\"at\":\"2026-01-01T00:00:00Z\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);

        await Should.ThrowAsync<Exception>(maker.Make);

        (await maker.Grain.GetStatus()).ShouldSatisfyAllConditions(
            status => status.Versions.ShouldBeEmpty(), status => status.Step.ShouldBe(DatasetStep.Verify));
    }

    private static List<JsonElement> Rows(byte[] shard) =>
        [.. Encoding.UTF8.GetString(shard).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>A silo whose clock jumps from night to night.</summary>
    private sealed class Maker : IAsyncDisposable
    {
        private readonly Dictionary<string, int> writes = [];
        private TestSilo silo = null!;

        public MemoryBlobStore Blobs { get; } = new();

        public bool FailEachWrite { get; set; }

        public int Failed { get; private set; }

        public IDatasetGrain Grain => silo.Grains.GetGrain<IDatasetGrain>(IDatasetGrain.Key);

        public static async Task<Maker> Start(StorageFault fault = StorageFault.None)
        {
            var maker = new Maker();
            maker.silo = await TestSilo.Start(configureSilo: host =>
            {
                Opinions.ReportAtOnce(host);
                host.Services.AddSingleton<IBlobStore>(maker.Blobs);
                host.Services.PostConfigure<DatasetOptions>(options => options.RowsPerPart = 20);
                host.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
                host.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                    new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), call => maker.Plan(call, fault)));
            });
            return maker;
        }

        public Task Vote(string question, int players, Vote vote, long operation) =>
            new Opinions(silo, question).Say(players, vote, operation);

        /// <summary>Makes one now, to its end.</summary>
        public async Task<DatasetStatus> Make()
        {
            await Grain.Start();
            return await Grain.Advance();
        }

        /// <summary>Goes on with the one that is under way, or begins one when fewer are made than wanted; null when it was cut short.</summary>
        public async Task<DatasetStatus?> TryMake(int wanted)
        {
            try
            {
                var status = await Grain.GetStatus();
                return status.UnderWay == 0 && status.Versions.Length >= wanted ? status : await Make();
            }
            catch (Exception)
            {
                return null;
            }
        }

        public async Task<byte[]> Shard(DatasetVersion version)
        {
            var shelf = silo.Grains.GetGrain<IDatasetShelfGrain>(IDatasetShelfGrain.Key);
            var parts = new List<byte>();
            for (var part = 0; part < version.Parts.Length; part++)
            {
                parts.AddRange((await shelf.GetPart(version.Version, part))!);
            }

            return [.. parts];
        }

        public ValueTask DisposeAsync() => silo.DisposeAsync();

        /// <summary>Each write of a data set's and of a taking's fails once.</summary>
        private StorageFault Plan(StorageCall call, StorageFault fault)
        {
            if (!FailEachWrite || call.Operation != StorageOperation.Write
                || call.StateName is not ("dataset-run" or "dataset-catalogue" or "feedback-taken" or "feedback-register"))
            {
                return StorageFault.None;
            }

            lock (writes)
            {
                // Every other write of a state fails, so that each step meets a failure and the repeat goes through.
                var key = $"{call.StateName} {call.GrainId}";
                var number = writes[key] = writes.GetValueOrDefault(key) + 1;
                if (number % 2 == 0)
                {
                    return StorageFault.None;
                }

                Failed++;
                return fault;
            }
        }
    }
}
