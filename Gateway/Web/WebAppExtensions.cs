using Microsoft.Extensions.FileProviders;

namespace Trivia.Gateway.Web;

/// <summary>Serves the web app beside the program.</summary>
public static class WebAppExtensions
{
    /// <summary>
    /// Serves the web app from the folder <c>web</c> beside the program, and what other pages share from <c>wwwroot</c>. To be
    /// called before sign-in is put in front: the page is for everyone. A gateway that was built without it serves the API alone.
    /// </summary>
    public static WebApplication UseTriviaWebApp(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "web");
        if (WebFiles.In(folder) is { } files)
        {
            app.Use((context, next) => Wanted(files, context.Request) is { } file ? Send(context, file) : next(context));
        }
        else
        {
            app.Logger.WebAppMissing(folder);
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
            OnPrepareResponse = file => WebHeaders.Set(file.Context.Response, isImmutable: false),
        });
        return app;
    }

    private static WebFile? Wanted(WebFiles files, HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? files.Find(request.Path.Value ?? "") : null;

    private static Task Send(HttpContext context, WebFile file)
    {
        var form = file.FormFor(context.Request.GetTypedHeaders().AcceptEncoding);
        WebHeaders.Set(context.Response, file.IsImmutable);
        if (file.Forms.Count > 1)
        {
            context.Response.Headers.Vary = "Accept-Encoding";
        }

        context.Response.Headers.ContentEncoding = form.Encoding;
        return Results.File(form.Path, file.ContentType, entityTag: form.Tag).ExecuteAsync(context);
    }
}
