using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ImageMagick;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Reels;
using Trivia.Reels.Tests.Hosting;

namespace Trivia.Reels.Tests;

/// <summary>A finished game's reel over HTTP, through the real silo, store and painter.</summary>
public sealed class ReelHttpTests(Product product)
{
    private const int BytesMax = 600_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reel_FinishedGame_IsServedByTheHashOfItsBytes()
    {
        var reel = await Make("g-served", Games.Friday());

        var reply = await product.Get(reel.Picture!);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("image/gif");
        reply.Headers.CacheControl!.ToString().ShouldBe("public, max-age=86400, immutable");
        var bytes = await reply.Content.ReadAsByteArrayAsync(Cancellation);
        bytes.Length.ShouldBeLessThanOrEqualTo(BytesMax);
        reel.Picture.ShouldBe($"/media/reels/{Convert.ToHexStringLower(SHA256.HashData(bytes))}.gif");
        using var images = new MagickImageCollection(bytes);
        images.Count.ShouldBeGreaterThan(Reel.MomentsMax);
        (images[0].Width, images[0].Height).ShouldBe((480u, 270u));

        var again = await product.Get(reel.Picture!, ifNoneMatch: reply.Headers.ETag!.Tag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAReel_PreviewsItAndHoldsNoMarkupOfPlayers()
    {
        const string attack = "<script>alert(1)</script>\"'&";
        var facts = Games.Friday(rounds: 2, players: 2) with { Title = attack };
        var reel = await Make("g-page", facts with { Players = [.. facts.Players.Select(player => player with { Name = attack })] });

        var reply = await product.Get(reel.Page!);

        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        reply.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        var page = await reply.Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain($"<meta property=\"og:image\" content=\"{new Uri(product.Http.BaseAddress!, reel.Picture)}\">");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("\"'&\"");
    }

    [Theory]
    [InlineData("/media/reels/0000000000000000000000000000000000000000000000000000000000000000.gif")]
    [InlineData("/media/reels/abc.gif")]
    [InlineData("/media/reels/..%2F..%2Fkeys%2Foperator.key.gif")]
    [InlineData("/reels/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/reels/%3Cscript%3E")]
    public async Task Get_WhatIsNot_IsRefusedWithACode(string path)
    {
        var reply = await product.Get(path);

        reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reply.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString().ShouldBe("notFound");
        reply.Headers.CacheControl?.Public.ShouldBeFalse();
    }

    [Fact]
    public async Task Get_ReelOfAGame_IsForThoseSignedInAndOnlyWhereThereIsOne()
    {
        (await product.Get("/api/games/g-none/reel")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var token = await product.SignIn();
        (await product.Get("/api/games/g-none/reel", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await product.Get("/api/games/G%20none/reel", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<ReelReply> Make(string game, ReelFacts facts)
    {
        (await product.Grains.GetGrain<IReelGrain>(game).Make(facts with { GameId = game })).ShouldBeTrue();
        var token = await product.SignIn();
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await pace.WaitForNextTickAsync(patience.Token))
        {
            var reply = await product.Get($"/api/games/{game}/reel", token);
            var reel = (await reply.Content.ReadFromJsonAsync<ReelReply>(Cancellation))!;
            if (reel.Stage != "waiting")
            {
                reel.Stage.ShouldBe("ready");
                reel.Texts!.Value.Length.ShouldBeInRange(2, 3);
                return reel;
            }
        }

        throw new TimeoutException("The reel never came.");
    }
}
