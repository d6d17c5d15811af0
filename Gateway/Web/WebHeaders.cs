namespace Trivia.Gateway.Web;

/// <summary>What browsers are told about everything that the page is made of.</summary>
internal static class WebHeaders
{
    // Everything comes from this origin, scripts and styles only from files; text never becomes markup or script, in browsers
    // that can see to it; and nobody may frame the page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private const int YearSeconds = 31_536_000;

    // Looked at again each time, by its ETag: the page and the server it talks to belong together.
    private const string LookAgain = "no-cache";

    private static readonly string Forever = FormattableString.Invariant($"public, max-age={YearSeconds}, immutable");

    /// <summary>Sets them.</summary>
    /// <param name="response">The reply.</param>
    /// <param name="isImmutable">Whether what lies there never changes.</param>
    public static void Set(HttpResponse response, bool isImmutable)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = isImmutable ? Forever : LookAgain;
    }
}
