using Orleans.Storage;
using Trivia.Storage.Tests.Contracts;
using Trivia.Storage.Tests.Servers;

namespace Trivia.Storage.Tests.AzureBlob;

public sealed class AzureBlobGrainStorageTests(AzuriteServer azurite) : GrainStorageContract
{
    private readonly BlobFixture blobs = new(azurite);

    // The service answers a conflict with a code, and one more request would tell the ETag of another moment.
    protected override bool TellsStoredETag => false;

    public override async ValueTask DisposeAsync()
    {
        await blobs.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Write_AnyState_LiesUnderTheNameOfTheOfficialProvider()
    {
        await Storage.WriteStateAsync("roster", GrainId.Create("bracket", "r-1:3"), new Held());

        (await Names()).ShouldBe(["roster-bracket/r-1:3.json"]);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a/../b")]
    [InlineData("./b")]
    public async Task Write_KeyThatNoBlobCanHave_IsRefusedAndStoresNothing(string key)
    {
        // A segment of dots is one only between slashes.
        await Should.ThrowAsync<ArgumentException>(
            () => Storage.WriteStateAsync("state", GrainId.Create("grain", $"x/{key}"), new Held()));

        (await Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_NameTooLong_IsRefused() => await Should.ThrowAsync<ArgumentException>(
        () => Storage.WriteStateAsync("state", GrainId.Create("grain", new string('x', 1_024)), new Held()));

    [Fact]
    public async Task Write_KeyThatIsNoText_IsRefused() => await Should.ThrowAsync<ArgumentException>(
        () => Storage.WriteStateAsync("state", new GrainId(GrainType.Create("a"), new IdSpan([0xFF])), new Held()));

    [Fact]
    public async Task Write_MoreBytesThanAllowed_IsRefused()
    {
        var storage = await blobs.Open(options => options.StateBytesMax = 1_000);
        var state = new Held(new TestState { Bytes = new byte[1_000] });

        await Should.ThrowAsync<InvalidOperationException>(() => storage.WriteStateAsync("state", Grain, state));

        state.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Write_ETagButNoBlob_Conflicts()
    {
        var state = new Held(null, "\"0x8DC\"");

        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Grain, state));
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.ClearStateAsync("state", Grain, state));

        (await Names()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Clear_StateKeptOnClear_LeavesAnEmptyBlobThatStillFences()
    {
        var storage = await blobs.Open(options => options.DeleteStateOnClear = false);
        var state = new Held(new TestState { Number = 1 });
        await storage.WriteStateAsync("state", Grain, state);
        var stale = new Held(null, state.ETag);

        await storage.ClearStateAsync("state", Grain, state);

        (state.RecordExists, state.State.Text).ShouldBe((false, "fresh"));
        var read = new Held();
        await storage.ReadStateAsync("state", Grain, read);
        (read.RecordExists, read.ETag).ShouldBe((false, state.ETag));
        await Should.ThrowAsync<InconsistentStateException>(() => storage.WriteStateAsync("state", Grain, stale));
        await storage.WriteStateAsync("state", Grain, read);
        read.RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task Read_ContainerGone_IsAFaultAndNoFreshState()
    {
        await blobs.Container.DeleteAsync(cancellationToken: Cancellation);

        await Should.ThrowAsync<IOException>(() => Storage.ReadStateAsync("state", Grain, new Held()));
    }

    [Fact]
    public async Task Fault_OfAnyKind_TravelsToProcessesWithoutTheClientsTypes()
    {
        var stale = new Held();
        await Storage.WriteStateAsync("state", Grain, new Held());
        var conflict = await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Grain, stale));
        await blobs.Container.DeleteAsync(cancellationToken: Cancellation);
        var read = await Should.ThrowAsync<IOException>(() => Storage.ReadStateAsync("state", Grain, new Held()));
        using var network = new LossyNetwork { LosesAnswersTo = HttpMethod.Get };
        var broken = await blobs.Open(options => options.BlobServiceClient = blobs.Through(network));
        var repeated = await Should.ThrowAsync<IOException>(() => broken.ReadStateAsync("state", Grain, new Held()));

        foreach (var fault in new Exception[] { conflict, read, repeated })
        {
            for (var part = fault; part is not null; part = part.InnerException)
            {
                part.GetType().Assembly.GetName().Name!.ShouldNotStartWith("Azure");
            }
        }

        read.Message.ShouldContain("ContainerNotFound");
    }

    [Fact]
    public async Task Write_AnswerLost_IsAFaultAndIsNotRepeated()
    {
        using var network = new LossyNetwork { LosesAnswersTo = HttpMethod.Put };
        var storage = await blobs.Open(options => options.BlobServiceClient = blobs.Through(network));
        var state = new Held(new TestState { Number = 1 });

        await Should.ThrowAsync<IOException>(() => storage.WriteStateAsync("state", Grain, state));

        network.Asked.ShouldBe(1);
        state.ETag.ShouldBeNull();
        var truth = new Held();
        await Storage.ReadStateAsync("state", Grain, truth);
        truth.State.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Read_AnswerLostOnce_IsRepeated()
    {
        await Storage.WriteStateAsync("state", Grain, new Held(new TestState { Number = 1 }));
        using var network = new LossyNetwork { LosesAnswersTo = HttpMethod.Get, LossesMax = 1 };
        var storage = await blobs.Open(options => options.BlobServiceClient = blobs.Through(network));

        var state = new Held();
        await storage.ReadStateAsync("state", Grain, state);

        network.Asked.ShouldBe(2);
        state.State.Number.ShouldBe(1);
    }

    protected override bool Takes(string id) => !id.Any(char.IsControl);

    protected override async ValueTask<IGrainStorage> Open() => await blobs.Open();

    protected override async ValueTask<IGrainStorage> Reopen() => await blobs.Open();

    private async Task<List<string>> Names()
    {
        var names = new List<string>();
        await foreach (var blob in blobs.Container.GetBlobsAsync(cancellationToken: Cancellation))
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
