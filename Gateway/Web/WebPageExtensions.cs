using Microsoft.Extensions.FileProviders;

namespace Trivia.Gateway.Web;

/// <summary>Serves the web page beside the program.</summary>
public static class WebPageExtensions
{
    // Everything comes from this origin, scripts and styles only from files, and nobody may frame the page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Serves the files of the folder <c>wwwroot</c> beside the program, <c>index.html</c> at <c>/</c>. To be called before
    /// sign-in is put in front: the page is for everyone.
    /// </summary>
    public static WebApplication UseTriviaWebPage(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";

                // Looked at again each time, by its ETag: the page and the server it talks to belong together.
                headers.CacheControl = "no-cache";
            },
        });
        return app;
    }
}
