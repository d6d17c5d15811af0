using System.Globalization;
using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>Connections that nobody is entitled to, and floods.</summary>
internal static class ConnectionAbuses
{
    private const int ConnectionsAtOnce = 200;
    private const int Flood = 200;

    public static IEnumerable<AbuseCase> All =>
    [
        Upgrade("without a token", "401", _ => Task.FromResult("")),
        Upgrade("with nonsense", "401", _ => Task.FromResult("a.b.c")),
        Upgrade("with the token of another payload", "401", async abuser => Tokens.WithClaim(await abuser.Token(), "sub", "p-0123456789abcdef01234567")),
        Upgrade("with the token of no algorithm", "401", async abuser => Tokens.Unsigned(await abuser.Token())),
        Upgrade("with a load-test ticket", "401", abuser => Task.FromResult(abuser.Target.Ticket)),
        Upgrade("with a token of staff", "403", abuser => Task.FromResult(abuser.Target.StaffTokens["viewer"])),
        Upgrade("with the operator key", "403", abuser => Task.FromResult(abuser.Target.Server.OperatorKey)),
        new("hub: a plain GET", "400 malformed", async abuser => await abuser.Ask(HttpMethod.Get, "/hub", await abuser.Token())),
        new("hub: negotiation, which it has none of", "404 notFound", abuser => abuser.Ask(HttpMethod.Post, "/hub/negotiate?negotiateVersion=1")),
        new("hub: 200 connections of one guest", "5 × 101, 195 × 429", ManyConnections),
        new("flood: pings in MessagePack", "closed, then 429", abuser => FloodWith(abuser, WireFormat.MessagePack, [0x02, 0x91, 0x06])),
        new("flood: pings in JSON", "closed, then 429", abuser => FloodWith(abuser, WireFormat.Json, "{\"type\":6}\u001e"u8.ToArray())),
        new("flood: 2,000 pings along with the handshake", "closed, then 429", FloodAlongWithTheHandshake),
        new("flood: unknown methods", "closed, then 429", abuser => FloodWith(
            abuser, WireFormat.Json, "{\"type\":1,\"target\":\"Win\",\"arguments\":[]}\u001e"u8.ToArray())),
    ];

    private static AbuseCase Upgrade(string name, string expected, Func<Abuser, Task<string>> token) =>
        new($"hub: {name}", expected, async abuser => await abuser.Upgrade(await token(abuser)));

    private static async Task<string> ManyConnections(Abuser abuser)
    {
        var token = await abuser.Token();
        var held = new List<RawClient>();
        var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var _ in Enumerable.Range(0, ConnectionsAtOnce))
        {
            var status = "101";
            try
            {
                held.Add(await RawClient.Open(
                    abuser.Target.Server.Url, token, WireFormat.Json, seen: null, abuser.Address, TestContext.Current.CancellationToken));
            }
            catch (HttpRequestException refusal)
            {
                status = ((int)refusal.StatusCode!).ToString(CultureInfo.InvariantCulture);
            }

            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        foreach (var client in held)
        {
            await client.DisposeAsync();
        }

        return string.Join(", ", statuses.Select(status => $"{status.Value} × {status.Key}"));
    }

    private static async Task<string> FloodWith(Abuser abuser, WireFormat format, byte[] frame)
    {
        await using var client = await abuser.Connect(format);
        for (var sent = 0; sent < Flood; sent++)
        {
            await client.Send(frame, TestContext.Current.CancellationToken);
        }

        await client.Closed;
        return $"closed, then {await abuser.Upgrade(await abuser.Token())}";
    }

    private static async Task<string> FloodAlongWithTheHandshake(Abuser abuser)
    {
        await using var client = await RawClient.Open(
            abuser.Target.Server.Url, await abuser.Token(), WireFormat.MessagePack, seen: null, abuser.Address, TestContext.Current.CancellationToken);
        byte[] handshake = [.. "{\"protocol\":\"messagepack\",\"version\":1}"u8, 0x1E];
        await client.Send(
            (byte[])[.. handshake, .. Enumerable.Repeat<byte[]>([0x02, 0x91, 0x06], 2_000).SelectMany(ping => ping)],
            TestContext.Current.CancellationToken);
        await client.Closed;
        return $"closed, then {await abuser.Upgrade(await abuser.Token())}";
    }
}
