using System.Net.Sockets;
using System.Text;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>Connections that begin and never go on: half a request, and an upgrade without a handshake.</summary>
internal static class SlowLoris
{
    private const int Each = 30;

    /// <summary>Opens them all and waits until the server has had enough of each.</summary>
    /// <returns>How each kind ended.</returns>
    public static async Task<IReadOnlyList<string>> Wait(Target target, CancellationToken cancellationToken)
    {
        using var abuser = new Abuser(target, cancellationToken);
        var token = await abuser.Token();
        var ends = await Task.WhenAll([
            .. Enumerable.Range(0, Each).Select(_ => HalfARequest(abuser, cancellationToken)),
            .. Enumerable.Range(0, 5).Select(_ => NoHandshake(abuser, token, cancellationToken)),
        ]);
        return [.. ends.Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<string> HalfARequest(Abuser abuser, CancellationToken cancellationToken)
    {
        using var socket = await Sockets.Connect(abuser.Address, abuser.Target.Server.Url.Port, cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("GET /hub HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: web"u8.ToArray(), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return $"half a request: {(await reader.ReadToEndAsync(cancellationToken)).Split('\r')[0]}";
    }

    private static async Task<string> NoHandshake(Abuser abuser, string token, CancellationToken cancellationToken)
    {
        await using var client = await RawClient.Open(abuser.Target.Server.Url, token, WireFormat.Json, seen: null, abuser.Address, cancellationToken);
        return $"no handshake: {await client.Closed.WaitAsync(cancellationToken)}";
    }
}
