using System.Text.Json;
using ImageMagick;
using SkiaSharp;
using Trivia.Grains.Rules.Reels;
using Trivia.Silo.Reels;
using Trivia.Silo.Reels.Art;
using Trivia.Silo.Reels.Scenes;

namespace Trivia.Reels.Tests;

/// <summary>Reels as they are drawn.</summary>
public sealed class ReelPainterTests
{
    private const int BytesMax = 600_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paint_FullReel_IsAnAnimationOfItsLengthWithinTheLimit()
    {
        var reel = ReelScript.Of(Games.Friday());
        reel.Moments.Length.ShouldBe(Reel.MomentsMax);

        var gif = new ReelPainter().Paint(reel, BytesMax, Cancellation).ShouldNotBeNull();

        gif.Length.ShouldBeLessThanOrEqualTo(BytesMax);
        using var images = new MagickImageCollection(gif);
        images.Sum(image => (int)image.AnimationDelay * 10).ShouldBe(reel.DurationMs);
        images[0].AnimationIterations.ShouldBe(0u);
        await Keep(reel, gif);
    }

    [Fact]
    public void Paint_Decoded_ShowsThePicturesThatWereDrawn()
    {
        var reel = ReelScript.Of(Games.Friday(rounds: 3));
        var gif = new ReelPainter().Paint(reel, BytesMax, Cancellation)!;
        using var images = new MagickImageCollection(gif);
        images.Coalesce();

        // In few colours, so nearly: what was left out because it stood still must still be there.
        var drawn = ReelPainter.Pictures(reel, moves: true).Select(frame => frame.Picture.Bytes).ToList();
        images.Count.ShouldBe(drawn.Count);
        for (var index = 0; index < drawn.Count; index++)
        {
            Difference(images[index].GetPixels().ToByteArray(PixelMapping.RGBA)!, drawn[index]).ShouldBeLessThan(4, $"picture {index}");
        }
    }

    [Fact]
    public void Paint_LimitThatMovesDoNotFit_GivesThemUp()
    {
        var reel = ReelScript.Of(Games.Friday());

        var small = new ReelPainter().Paint(reel, 260_000, Cancellation).ShouldNotBeNull();

        small.Length.ShouldBeLessThanOrEqualTo(260_000);
        using var images = new MagickImageCollection(small);
        images.Sum(image => (int)image.AnimationDelay * 10).ShouldBe(reel.DurationMs);
    }

    [Fact]
    public void Paint_LimitThatNothingFits_PaintsNone() =>
        new ReelPainter().Paint(ReelScript.Of(Games.Friday(rounds: 2)), 2_000, Cancellation).ShouldBeNull();

    [Fact]
    public void Paint_Cancelled_Stops() => Should.Throw<OperationCanceledException>(() =>
        new ReelPainter().Paint(ReelScript.Of(Games.Friday()), BytesMax, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("geography")]
    [InlineData("pop-music-1990s")]
    [InlineData("brit-pop-1990-1999")]
    public async Task Paint_OtherTopics_Fit(string topic)
    {
        var reel = ReelScript.Of(Games.Friday(topic: topic, topicName: topic.Replace('-', ' ')));

        var gif = new ReelPainter().Paint(reel, BytesMax, Cancellation).ShouldNotBeNull();

        gif.Length.ShouldBeLessThanOrEqualTo(BytesMax);
        await Keep(reel, gif);
    }

    [Fact]
    public async Task Paint_HostileTexts_StillMakeAReel()
    {
        var facts = Games.Friday();
        var name = string.Concat(Enumerable.Repeat("مريم👩‍👩‍👧‍👦Z̴̢̛̺͎W小", 20));
        var reel = ReelScript.Of(facts with
        {
            Title = new string('W', 2_000),
            TopicName = string.Concat(Enumerable.Repeat("Rindfleischetikettierung", 8)),
            Players = [.. facts.Players.Select(player => player with { Name = name })],
            Rounds = [.. facts.Rounds.Select(round => round with { Question = name + name, Answer = name })],
        });

        var gif = new ReelPainter().Paint(reel, BytesMax, Cancellation).ShouldNotBeNull();

        gif.Length.ShouldBeLessThanOrEqualTo(BytesMax);
        await Keep(reel, gif, "hostile");
    }

    // Topics that came later had their pictures in the web app's sheet only, and reels drew others' in their place.
    [Fact]
    public async Task TopicArt_EveryTopicThatComesWithTheProduct_HasAPictureOfItsOwnInItsColours()
    {
        var tokens = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "wwwroot", "css", "tokens.css"), Cancellation);
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "packs", "topics.json"));
        using var list = await JsonDocument.ParseAsync(file, cancellationToken: Cancellation);
        var topics = list.RootElement.EnumerateArray().ToDictionary(
            topic => topic.GetProperty("slug").GetString()!, topic => topic.GetProperty("accent").GetString()!);

        topics.Keys.Select(TopicArt.Drawn).ShouldBeUnique();
        foreach (var (slug, accent) in topics)
        {
            TopicArt.Drawn(slug).ShouldNotBeNull();
            var colours = Accent.OfTopic(slug);
            foreach (var (token, colour) in new[] { (accent, colours.Light), ($"{accent}-mid", colours.Mid), ($"{accent}-deep", colours.Deep) })
            {
                tokens.ShouldContain($"--{token}: #{colour.ToString()[3..]};", Case.Insensitive, slug);
            }

            using var picture = new SKBitmap(240, 200);
            using var canvas = new SKCanvas(picture);
            canvas.Clear(colours.Deep);
            TopicArt.Draw(canvas, slug, SKRect.Create(240, 200));
            picture.Bytes.Distinct().Count().ShouldBeGreaterThan(3, slug);
            await Keep(picture, slug);
        }
    }

    // The arches of history were walled up: which part of a path is inside was not read.
    [Fact]
    public void TopicArt_PathWithHoles_ShowsTheGroundThroughThem()
    {
        var colours = Accent.OfTopic("history");
        using var picture = new SKBitmap(240, 200);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(colours.Deep);

        TopicArt.Draw(canvas, "history", SKRect.Create(240, 200));

        (picture.GetPixel(27, 130), picture.GetPixel(54, 130)).ShouldBe((colours.Deep, colours.Mid));
    }

    [Theory]
    [InlineData("animals", "animals")]
    [InlineData("pop-music-1990s", "pop")]
    [InlineData("video-games", "games")]
    public void TopicArt_KnownTopic_IsItsOwn(string slug, string art) => TopicArt.Drawn(slug).ShouldBe(art);

    // Smile, sidelong and curious: the web app knows these faces, too.
    [Theory]
    [InlineData("cactus", 0)]
    [InlineData("rocket", 4)]
    [InlineData("moon", 8)]
    public void BrainArt_Picture_HasTheFaceOfTheWebApp(string avatar, int face) => BrainArt.FaceOf(avatar).ShouldBe(face);

    // A reel of such a topic had another one's picture and colours.
    [Theory]
    [InlineData("brit-pop-1990-1999", 2_875_319_661, "#FF78B4FF")]
    [InlineData("lighthouses", 931_515_454, "#FFFFB657")]
    [InlineData("tea-ceremonies", 3_753_241_624, "#FFFF7AC6")]
    public async Task TopicArt_TopicThatPlayersMade_HasThePictureAndTheColoursOfTheWebApp(string slug, uint hash, string light)
    {
        using var picture = new SKBitmap(240, 200);
        using var canvas = new SKCanvas(picture);
        var colours = Accent.OfTopic(slug);
        (MadeArt.Hash(slug), colours.Light).ShouldBe((hash, SKColor.Parse(light)));
        canvas.Clear(colours.Deep);

        TopicArt.Draw(canvas, slug, SKRect.Create(240, 200));

        TopicArt.Drawn(slug).ShouldBeNull();
        var seen = picture.Pixels.CountBy(pixel => pixel).ToDictionary();
        seen.GetValueOrDefault(colours.Light).ShouldBeGreaterThan(500);
        seen.GetValueOrDefault(colours.Mid).ShouldBeGreaterThan(500);
        await Keep(picture, slug);
    }

    [Fact]
    public void Words_EveryKindOfMoment_AreGiantAndExplained()
    {
        var moment = ReelScript.Of(Games.Friday()).Moments[0];
        var words = Enum.GetValues<MomentKind>().Select(kind => MomentScene.Words(moment with { Kind = kind, Count = 7 })).ToList();

        words.ShouldAllBe(word => word.Hero.Length <= 9 && word.Caption.Length <= 30);
        words.Select(word => word.Caption).Distinct().Count().ShouldBe(words.Count);
    }

    private static double Difference(byte[] left, byte[] right)
    {
        left.Length.ShouldBe(right.Length);
        return left.Zip(right, (one, other) => Math.Abs(one - other)).Average();
    }

    /// <summary>Keeps the reel and its still pictures where <c>REEL_PICTURES</c> says, to be looked at.</summary>
    private static async Task Keep(Reel reel, byte[] gif, string? name = null)
    {
        if (Environment.GetEnvironmentVariable("REEL_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        var place = Directory.CreateDirectory(Path.Combine(folder, name ?? reel.Topic)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(place, "reel.gif"), gif, Cancellation);
        var index = 0;
        foreach (var (picture, _) in ReelPainter.Pictures(reel, moves: false))
        {
            await Write(picture, Path.Combine(place, $"{index++:d2}.png"));
        }
    }

    private static async Task Keep(SKBitmap picture, string topic)
    {
        if (Environment.GetEnvironmentVariable("REEL_PICTURES") is { Length: > 0 } folder)
        {
            await Write(picture, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "topics")).FullName, $"{topic}.png"));
        }
    }

    private static async Task Write(SKBitmap picture, string file)
    {
        using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
        await File.WriteAllBytesAsync(file, data.ToArray(), Cancellation);
    }
}
