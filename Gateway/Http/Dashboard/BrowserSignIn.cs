using System.Text;
using Microsoft.Net.Http.Headers;

namespace Trivia.Gateway.Http.Dashboard;

/// <summary>
/// Lets a browser ask for the token: it has no other way to send one along with a page. Any user name, and as the password what a
/// program would send as the bearer. At the dashboard only, where nothing can be changed.
/// </summary>
internal sealed class BrowserSignIn(RequestDelegate next)
{
    private const string Basic = "Basic ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(DashboardEndpoints.Path, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        if (context.Request.Headers[HeaderNames.Authorization] is [{ } header] && header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Headers[HeaderNames.Authorization] = $"Bearer {PasswordOf(header[Basic.Length..])}";
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"staff token as the password\"");
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    private static string PasswordOf(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out var length))
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        var password = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];

        // What a header cannot hold is no token.
        return password.All(char.IsAscii) && !password.Any(char.IsControl) ? password : "";
    }
}
