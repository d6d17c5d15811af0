using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

/// <summary>The web app as the gateway serves it: the very files that the build made.</summary>
public sealed partial class WebAppTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/royale/r-2f9c41d0")]
    [InlineData("/index.html")]
    public async Task Get_PlaceOfTheApp_IsThePage(string path)
    {
        var response = await host.Get(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await Text(response)).ShouldContain("<div id=\"app\">");
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/royale/r-2f9c41d0")]
    [InlineData("/nowhere")]
    [InlineData("/assets/gone-12345678.js")]
    [InlineData("/places.json")]
    [InlineData("/royale.html")]
    [InlineData("/..%2f..%2fTrivia.Gateway.dll")]
    public async Task Get_NoPlaceOfTheApp_IsAProblemAndNotThePage(string path) =>
        await (await host.Get(path)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);

    [Fact]
    public async Task Post_PlaceOfTheApp_IsNotForThePage() =>
        await (await host.Post("/royale/r-2f9c41d0", new { })).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);

    [Fact]
    public async Task Page_Headers_AllowNothingButItsOwnFiles()
    {
        var response = await host.Get("/");

        var policy = Header(response, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldNotContain(directive => directive.Contains("unsafe", StringComparison.Ordinal) || directive.Contains('*'));
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task Page_Markup_HasNoInlineScriptOrStyle()
    {
        var page = await Text(await host.Get("/"));

        var scripts = page.Split("<script").Length - 1;
        scripts.ShouldBeGreaterThan(0);
        Scripts().Count(page).ShouldBe(scripts, page);
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" style=");
        Handlers().IsMatch(page).ShouldBeFalse();
    }

    [Fact]
    public async Task Page_AskedForAgain_IsNotSentAgainUntilItChanges()
    {
        var tag = (await host.Get("/")).Headers.ETag!;

        var again = await Ask("/", request => request.Headers.IfNoneMatch.Add(tag));
        var other = await Ask("/", request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"0\"")));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Assets_OfThePage_AreKeptForEver()
    {
        var assets = Assets().Matches(await Text(await host.Get("/"))).Select(match => match.Value).ToList();

        assets.ShouldNotBeEmpty();
        foreach (var asset in assets)
        {
            var response = await host.Get(asset);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, asset);
            Header(response, "Cache-Control").ShouldBe("public, max-age=31536000, immutable", asset);
            Header(response, "X-Content-Type-Options").ShouldBe("nosniff", asset);
        }
    }

    [Theory]
    [InlineData("/css/tokens.css", "text/css")]
    [InlineData("/css/reel.css", "text/css")]
    [InlineData("/fonts/inter-latin-400-normal.woff2", "font/woff2")]
    [InlineData("/fonts/space-grotesk-latin-700-normal.woff2", "font/woff2")]
    [InlineData("/art/icon.svg", "image/svg+xml")]
    public async Task Get_WhatTheReelsPageIsMadeOf_ComesFromTheAppsSources(string path, string type)
    {
        var response = await host.Get(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task Script_ForAClient_ComesAsItCanReadIt(string accepted, string? encoding)
    {
        var script = Scripts().Match(await Text(await host.Get("/"))).Groups["src"].Value;

        var response = await Ask(script, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        var plain = await (await host.Get(script)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        (await Unpacked(response, encoding)).ShouldBe(plain);
    }

    [Fact]
    public async Task Script_InEachForm_HasATagOfItsOwn()
    {
        var script = Scripts().Match(await Text(await host.Get("/"))).Groups["src"].Value;
        var tags = new List<string>();
        foreach (var accepted in new[] { "br", "gzip", "identity" })
        {
            tags.Add((await Ask(script, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted))).Headers.ETag!.Tag);
        }

        tags.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Head_OfThePage_HasNoBody()
    {
        var response = await host.Send(HttpMethod.Head, "/");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        response.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
    }

    private async Task<HttpResponseMessage> Ask(string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request);
        return await host.Send(request);
    }

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static async Task<byte[]> Unpacked(HttpResponseMessage response, string? encoding)
    {
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    [GeneratedRegex("""<script\b[^>]*\ssrc="(?<src>[^"]+)"[^>]*></script>""")]
    private static partial Regex Scripts();

    [GeneratedRegex("""\son[a-z]+=""")]
    private static partial Regex Handlers();

    [GeneratedRegex("""/assets/[^"]+""")]
    private static partial Regex Assets();
}
