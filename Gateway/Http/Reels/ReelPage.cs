using System.Text;
using System.Text.Encodings.Web;
using Trivia.Grains.Interfaces.Reels;

namespace Trivia.Gateway.Http.Reels;

/// <summary>The page that a shared reel opens, and what other places show of it. Texts are players' own: all of them are encoded.</summary>
internal static class ReelPage
{
    /// <summary>Size of every reel, in pixels.</summary>
    private const int Width = 480, Height = 270;

    /// <summary>Nothing but the picture, the style sheet and the fonts, all of this origin; nobody may frame it.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page.</summary>
    /// <param name="hash">The reel.</param>
    /// <param name="card">What goes with it.</param>
    /// <param name="origin">Scheme and host, as the caller wrote them.</param>
    public static string Write(string hash, ReelCard card, string origin)
    {
        var picture = ReelLinks.Picture(hash);
        var (title, text) = (Encoded($"{card.Title} · {card.TopicName}"), Encoded(card.Texts.FirstOrDefault() ?? ""));
        var alternative = Encoded($"Highlight reel with {card.Moments} decisive answers. {string.Join(' ', card.Texts)}");
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <meta name="description" content="{text}">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="Trivia.Orleans">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{text}">
            <meta property="og:url" content="{Encoded(origin + ReelLinks.Page(hash))}">
            <meta property="og:image" content="{Encoded(origin + picture)}">
            <meta property="og:image:type" content="image/gif">
            <meta property="og:image:width" content="{Width}">
            <meta property="og:image:height" content="{Height}">
            <meta property="og:image:alt" content="{alternative}">
            <meta name="twitter:card" content="summary_large_image">
            <link rel="icon" href="/art/icon.svg">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/reel.css">
            <body>
            <main>
            <h1>{Encoded(card.Title)} <span>{Encoded(card.TopicName)}</span></h1>
            <img src="{picture}" width="{Width}" height="{Height}" alt="{alternative}">

            """);
        foreach (var line in card.Texts)
        {
            page.Append("<p dir=\"auto\">").Append(Encoded(line)).Append("</p>\n");
        }

        return page.Append("<p><a href=\"/\">Play Trivia.Orleans</a></p>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
