using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Limits;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Connections;

/// <summary>
/// Decides who may open a connection, before it is upgraded: upgraded sockets escape the server's own connection
/// limit, and browsers ask no CORS leave for them.
/// </summary>
internal sealed class ConnectionGate(
    Bars bars,
    Admission admission,
    RoyaleRooms rooms,
    IOptions<GatewayOptions> gateway,
    IOptions<ConnectionLimits> limits,
    IOptions<SheddingOptions> shedding,
    TimeProvider time,
    GatewayMetrics metrics)
{
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);
    private int total;
    private volatile bool closed;

    /// <summary>Lets nobody in any more.</summary>
    public void Close() => closed = true;

    /// <summary>Passes a request of the hub's path on, or refuses it.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (!OriginIsAllowed(context.Request))
        {
            Refuse(context, StatusCodes.Status403Forbidden, "origin", TimeSpan.Zero);
            return;
        }

        if (PlayerIdentity.From(context.User) is not { } player)
        {
            Refuse(context, StatusCodes.Status401Unauthorized, "identity", TimeSpan.Zero);
            return;
        }

        var (playerKey, addressKey) = (PlayerKey(player.PlayerId), AddressKey(context.Connection.RemoteIpAddress));
        var barred = TimeSpan.FromTicks(Math.Max(bars.Left(playerKey).Ticks, player.LoadTest ? 0 : bars.Left(addressKey).Ticks));
        if (barred > TimeSpan.Zero)
        {
            Refuse(context, StatusCodes.Status429TooManyRequests, "barred", barred);
            return;
        }

        if (closed)
        {
            Refuse(context, StatusCodes.Status503ServiceUnavailable, "closing", limits.Value.RetryAfter);
            return;
        }

        using var slot = admission.IsOpen || IsExpected(context, player) ? admission.Begin()
            : admission.Admits(NewWork.Connection) ? admission.TryBegin(NewWork.Connection)
            : null;
        if (slot is null)
        {
            metrics.ConnectionRefused("busy");
            await SheddingExtensions.Busy(context, admission).ExecuteAsync(context);
            return;
        }

        // Given back as soon as the connection stands.
        context.Features.Set(slot);
        await Enter(context, next, player, playerKey, addressKey);
    }

    /// <summary>Key of a player in <see cref="Bars"/>.</summary>
    public static string PlayerKey(string playerId) => $"p:{playerId}";

    /// <summary>Key of an address in <see cref="Bars"/>.</summary>
    public static string AddressKey(IPAddress? address) => $"a:{PlayerAddress.Group(address)}";

    private async Task Enter(HttpContext context, RequestDelegate next, PlayerIdentity player, string playerKey, string addressKey)
    {
        if (Interlocked.Increment(ref total) > limits.Value.ConnectionsMax)
        {
            Interlocked.Decrement(ref total);
            Refuse(context, StatusCodes.Status503ServiceUnavailable, "total", limits.Value.RetryAfter);
            return;
        }

        var ofPlayer = open.AddOrUpdate(playerKey, 1, (_, count) => count + 1);
        var ofAddress = open.AddOrUpdate(addressKey, 1, (_, count) => count + 1);
        try
        {
            if (ofPlayer > limits.Value.ConnectionsPerPlayerMax)
            {
                Refuse(context, StatusCodes.Status429TooManyRequests, "player", limits.Value.RetryAfter);
            }
            else if (ofAddress > limits.Value.ConnectionsPerAddressMax && !player.LoadTest)
            {
                Refuse(context, StatusCodes.Status429TooManyRequests, "address", limits.Value.RetryAfter);
            }
            else
            {
                await next(context);
            }
        }
        finally
        {
            Interlocked.Decrement(ref total);
            CountDown(playerKey);
            CountDown(addressKey);
        }
    }

    /// <summary>Whether somebody comes back to a seat, or has been signed in just now: that was the moment to refuse.</summary>
    private bool IsExpected(HttpContext context, PlayerIdentity player) =>
        (context.User.IssuedAt() is { } issuedAt && time.GetUtcNow() - issuedAt <= shedding.Value.CarryFor)
        || rooms.HaveSeatOf(player.PlayerId);

    private void CountDown(string key)
    {
        if (open.AddOrUpdate(key, 0, (_, count) => count - 1) <= 0)
        {
            open.TryRemove(new KeyValuePair<string, int>(key, 0));
        }
    }

    private bool OriginIsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || gateway.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private void Refuse(HttpContext context, int status, string reason, TimeSpan retryAfter)
    {
        metrics.ConnectionRefused(reason);
        context.Response.StatusCode = status;
        if (retryAfter > TimeSpan.Zero)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }
}
