using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Tests.Reels;

/// <summary>Reels from the facts to the shelf.</summary>
public sealed class ReelTests : IAsyncLifetime
{
    private readonly ScriptedPainter painter = new();
    private readonly MemoryBlobStore blobs = new();
    private TestSilo silo = null!;

    private IReelShelfGrain Shelf => silo.Grains.GetGrain<IReelShelfGrain>(IReelShelfGrain.Key);

    public async ValueTask InitializeAsync() => silo = await TestSilo.Start(configureSilo: builder =>
    {
        builder.Services.AddSingleton<IReelPainter>(painter);
        builder.Services.AddSingleton<IBlobStore>(blobs);
        builder.Services.Configure<ReelOptions>(options =>
        {
            (options.AtOnceMax, options.WaitingMax, options.AttemptsMax) = (2, 1, 3);
            options.RetryAfter = TimeSpan.FromMilliseconds(20);
        });
    });

    public async ValueTask DisposeAsync()
    {
        painter.LetGo();
        await silo.DisposeAsync();
        painter.Dispose();
    }

    [Fact]
    public async Task Make_FinishedGame_IsFoundByTheHashOfItsPicture()
    {
        var reel = Reel("g-1");

        (await reel.Make(Facts("g-1"))).ShouldBeTrue();

        var view = await Ready(reel);
        view.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("Room g-1"u8)));
        (await Shelf.GetPicture(view.Hash!)).ShouldBe("Room g-1"u8.ToArray());
        var card = (await Shelf.GetCard(view.Hash!)).ShouldNotBeNull();
        card.Title.ShouldBe("Room g-1");
        card.Texts.ShouldBe(view.Card!.Texts);
        card.Texts[0].ShouldContain("Ada");
    }

    [Fact]
    public async Task Make_Again_DrawsOnce()
    {
        var reel = Reel("g-2");
        await reel.Make(Facts("g-2"));
        var first = await Ready(reel);

        await reel.Make(Facts("g-2", title: "another"));

        (await reel.Get()).Hash.ShouldBe(first.Hash);
        painter.Painted.Count(title => title.EndsWith("g-2", StringComparison.Ordinal)).ShouldBe(1);
        painter.Painted.ShouldNotContain("another");
    }

    [Fact]
    public async Task Make_ManyAtOnce_DrawsNoMoreThanAllowedAndAllInTheEnd()
    {
        painter.Hold();
        var reels = Enumerable.Range(0, 12).Select(number => $"g-many-{number}").Select(id => (Id: id, Reel: Reel(id))).ToList();
        await Task.WhenAll(reels.Select(each => each.Reel.Make(Facts(each.Id))));
        await Eventually.Is(() => Task.FromResult(painter.Now == 2));

        (await reels[0].Reel.Get()).Stage.ShouldBe(ReelStage.Waiting);
        painter.LetGo();

        foreach (var (_, reel) in reels)
        {
            await Ready(reel);
        }

        painter.AtOnceMost.ShouldBe(2);
    }

    [Fact]
    public async Task Make_StoreThatFailsAfterWriting_EndsWithTheSamePicture()
    {
        blobs.Fail(2);
        var reel = Reel("g-lost");

        await reel.Make(Facts("g-lost"));

        var view = await Ready(reel);
        (await Shelf.GetPicture(view.Hash!)).ShouldBe("Room g-lost"u8.ToArray());
        blobs.Names.Count(name => name.File.StartsWith(view.Hash!, StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Make_PainterThatAlwaysFails_IsGivenUp()
    {
        painter.Picture = _ => throw new InvalidOperationException("no paint");
        var reel = Reel("g-broken");

        await reel.Make(Facts("g-broken"));

        await Eventually.Is(async () => (await reel.Get()).Stage == ReelStage.Failed);
        painter.Painted.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Make_ReelThatIsTooLargeAtItsSmallest_IsGivenUpAtOnce()
    {
        painter.Picture = _ => null;
        var reel = Reel("g-large");

        await reel.Make(Facts("g-large"));

        await Eventually.Is(async () => (await reel.Get()).Stage == ReelStage.Failed);
        painter.Painted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Make_FactsOfAnotherGameOrNone_AreRefused()
    {
        (await Reel("g-3").Make(Facts("g-4"))).ShouldBeFalse();
        (await Reel("g-3").Make(Facts("g-3") with { Players = [] })).ShouldBeFalse();

        (await Reel("g-3").Get()).Stage.ShouldBe(ReelStage.None);
    }

    [Fact]
    public async Task TakeDown_ReadyReel_LeavesNothingAndMakesNoOther()
    {
        var reel = Reel("g-down");
        await reel.Make(Facts("g-down"));
        var view = await Ready(reel);

        (await reel.TakeDown()).ShouldBeTrue();
        (await reel.TakeDown()).ShouldBeTrue();

        (await Shelf.GetPicture(view.Hash!)).ShouldBeNull();
        (await Shelf.GetCard(view.Hash!)).ShouldBeNull();
        (await reel.Get()).ShouldBe(new ReelView(ReelStage.TakenDown));
        await reel.Make(Facts("g-down"));
        (await reel.Get()).Stage.ShouldBe(ReelStage.TakenDown);
        (await Reel("g-never").TakeDown()).ShouldBeFalse();
    }

    [Fact]
    public async Task TakeDown_WhileItIsDrawn_KeepsNothing()
    {
        painter.Hold();
        var reel = Reel("g-drawn");
        await reel.Make(Facts("g-drawn"));
        await Eventually.Is(() => Task.FromResult(painter.Now == 1));

        await reel.TakeDown();
        painter.LetGo();

        await Eventually.Is(() => Task.FromResult(painter.Now == 0));
        var after = Reel("g-after");
        await after.Make(Facts("g-after"));
        await Ready(after);
        (await reel.Get()).Stage.ShouldBe(ReelStage.TakenDown);
        blobs.Names.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task GetPicture_NoHashOrOneOfNothing_FindsNone(string hash)
    {
        (await Shelf.GetPicture(hash)).ShouldBeNull();
        (await Shelf.GetCard(hash)).ShouldBeNull();
    }

    private static ReelFacts Facts(string game, string? title = null) => new(
        game,
        title ?? $"Room {game}",
        "animals",
        "Animals",
        [new ReelPlayer("Ada", Avatar: "owl"), new ReelPlayer("Grace", Avatar: "fox")],
        ImmutableArray.Create(new ReelRound(1, "Which?", "This", [new ReelAnswer(0, true, 900, 950), new ReelAnswer(1, false, 800, 0)])));

    private IReelGrain Reel(string game) => silo.Grains.GetGrain<IReelGrain>(game);

    private static async Task<ReelView> Ready(IReelGrain reel)
    {
        await Eventually.Is(async () => (await reel.Get()).Stage == ReelStage.Ready);
        return await reel.Get();
    }
}
