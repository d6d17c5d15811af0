using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Royale;

/// <summary>What the gateways last reported, in memory: every report is whole, so a new activation knows all within a second.</summary>
internal sealed class GatewayBook(ActivationClock clock, TimeSpan silence, int gatewaysMax)
{
    private readonly Dictionary<string, (GatewayTouch Touch, long At)> last = [];

    private readonly HashSet<(string Gateway, string Instance)> left = [];

    /// <summary>The latest time of the royale's that any gateway had seen before this activation.</summary>
    public DateTimeOffset? LastReplyBefore { get; private set; }

    /// <summary>Takes a report.</summary>
    public void Take(GatewayTouch touch)
    {
        if (touch.Leaving)
        {
            last.Remove(touch.Gateway);
            left.Add((touch.Gateway, touch.Instance));
            return;
        }

        if (!last.ContainsKey(touch.Gateway) && last.Count >= gatewaysMax)
        {
            throw new InvalidOperationException($"More than {gatewaysMax} gateways report.");
        }

        last[touch.Gateway] = (touch, clock.Timestamp);
        if (touch.LastReply < clock.ActivatedAt && !(touch.LastReply <= LastReplyBefore))
        {
            LastReplyBefore = touch.LastReply;
        }
    }

    /// <summary>The gateways that are there, with the seats connected to each.</summary>
    public ImmutableArray<GatewayAtOpening> Now() =>
        [.. Present().Select(touch => new GatewayAtOpening(touch.Gateway, touch.Instance, SeatsOf(touch)))];

    /// <summary>The gateways with the time since their last report.</summary>
    public ImmutableArray<GatewayHealth> Health() =>
        [.. last.Values.Select(entry => new GatewayHealth(
            entry.Touch.Gateway, SeatsOf(entry.Touch), (long)clock.Since(entry.At).TotalMilliseconds))];

    /// <summary>Whether the process that was there at an opening is there still.</summary>
    public bool IsThere(GatewayAtOpening gateway) => Find(gateway) is not null;

    /// <summary>Whether a gateway has said farewell: its players have moved on, and it is not lost.</summary>
    public bool HasLeft(GatewayAtOpening gateway) => left.Contains((gateway.Gateway, gateway.Instance));

    /// <summary>Whether another process has taken its place: it is lost for certain.</summary>
    public bool WasReplaced(GatewayAtOpening gateway) =>
        last.TryGetValue(gateway.Gateway, out var entry) && entry.Touch.Instance != gateway.Instance;

    /// <summary>Time since a gateway's last report to this activation; since the activation began when it has not reported.</summary>
    public TimeSpan SilentFor(GatewayAtOpening gateway) =>
        last.TryGetValue(gateway.Gateway, out var entry) && entry.Touch.Instance == gateway.Instance
            ? clock.Since(entry.At)
            : clock.Age;

    /// <summary>Whether a gateway has reported to this activation lately.</summary>
    public bool HasReported(GatewayAtOpening gateway, TimeSpan within) =>
        last.TryGetValue(gateway.Gateway, out var entry) && entry.Touch.Instance == gateway.Instance && clock.Since(entry.At) <= within;

    /// <summary>Whether a gateway has handed over a round.</summary>
    public bool HasHandedOver(GatewayAtOpening gateway, int round) => Find(gateway)?.HandedOver >= round;

    /// <summary>Answers of a round that a gateway could not store.</summary>
    public int Unstored(GatewayAtOpening gateway, int round) =>
        Find(gateway) is { } touch && touch.HandedOver == round ? touch.Unstored : 0;

    /// <summary>Seats connected, in all or in one bracket; see <see cref="SeatSet"/>.</summary>
    public byte[] ConnectedIn(int bracket) => Present()
        .Select(touch => touch.Connected.GetValueOrDefault(bracket, []))
        .Aggregate(Array.Empty<byte>(), SeatSet.Union);

    /// <summary>Seats connected in all; one that two gateways report counts once.</summary>
    public int Connected() => Present()
        .SelectMany(touch => touch.Connected.Keys)
        .Where(bracket => bracket != GatewayTouch.WaitingList)
        .Distinct()
        .Sum(bracket => SeatSet.Count(ConnectedIn(bracket)));

    /// <summary>Spectators.</summary>
    public int Spectators() => Present().Sum(touch => touch.Spectators);

    /// <summary>The spectators' hovers of a round.</summary>
    public ImmutableArray<int> Hovers(int round)
    {
        var sums = new int[4];
        foreach (var touch in Present().Where(touch => touch.HoverRound == round && touch.Hovers.Length == sums.Length))
        {
            for (var option = 0; option < sums.Length; option++)
            {
                sums[option] += touch.Hovers[option];
            }
        }

        return [.. sums];
    }

    private static int SeatsOf(GatewayTouch touch) =>
        touch.Connected.Where(pair => pair.Key != GatewayTouch.WaitingList).Sum(pair => SeatSet.Count(pair.Value));

    private IEnumerable<GatewayTouch> Present() =>
        last.Values.Where(entry => clock.Since(entry.At) < silence).Select(entry => entry.Touch);

    private GatewayTouch? Find(GatewayAtOpening gateway) =>
        Present().FirstOrDefault(touch => touch.Gateway == gateway.Gateway && touch.Instance == gateway.Instance);
}
