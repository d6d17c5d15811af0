namespace Trivia.Chaos.Schedules;

/// <summary>
/// How long each kind of fault lasts, how hard it is, and which may meet. What the design calls one fault at a time is one
/// here: two silos of three, or a silo while Redis is away, are more than it promises to bear.
/// </summary>
internal static class FaultRules
{
    /// <summary>From the end of a silo's absence until the next silo, or Redis, may be taken: it starts and joins.</summary>
    public static readonly TimeSpan SiloSettles = TimeSpan.FromSeconds(8);

    /// <summary>The same for Redis: clients connect again, silos read the table.</summary>
    public static readonly TimeSpan RedisSettles = TimeSpan.FromSeconds(4);

    /// <summary>From one kill of a gateway to the next. Each voids a round, and three voids in a row pause the show.</summary>
    public static readonly TimeSpan GatewayKillsApart = TimeSpan.FromSeconds(25);

    /// <summary>From the end of a fault of the store to the next: the show may have to be told twice of what failed.</summary>
    public static readonly TimeSpan StorageSettles = TimeSpan.FromSeconds(3);

    /// <summary>From one storm of all players to the next.</summary>
    public static readonly TimeSpan StormsApart = TimeSpan.FromSeconds(15);

    private static readonly FaultKind[] OfSilos = [FaultKind.KillSilo, FaultKind.FreezeSilo];

    private static readonly FaultKind[] OfStorage =
        [FaultKind.StorageErrors, FaultKind.StorageLatency, FaultKind.StorageLostReplies, FaultKind.StorageReset];

    private static readonly FaultKind[] OfRedis =
        [FaultKind.RedisPause, FaultKind.RedisRestart, FaultKind.RedisLatency, FaultKind.RedisReset];

    private static readonly FaultKind[] OfPlayers = [FaultKind.PlayersReset, FaultKind.ReconnectStorm];

    /// <summary>Makes a strike of a kind, as long and as hard as the dice say.</summary>
    public static Strike Roll(Random dice, int number, TimeSpan at, FaultKind kind, ScheduleSettings settings)
    {
        var strike = new Strike(number, at, kind, Target: 0, For: TimeSpan.Zero, Share: 1, Delay: TimeSpan.Zero);
        return kind switch
        {
            FaultKind.KillSilo => strike with { Target = 1 + dice.Next(settings.Silos), For = Seconds(dice, 2, 5) },
            FaultKind.FreezeSilo => strike with { Target = 1 + dice.Next(settings.Silos), For = Seconds(dice, 5, 20) },
            FaultKind.KillGateway => strike with { Target = 1 + dice.Next(settings.Gateways), For = Seconds(dice, 1, 3) },
            FaultKind.StorageErrors => strike with { Share = Between(dice, 0.2, 0.9), For = Seconds(dice, 1, 4) },
            FaultKind.StorageLatency => strike with { Delay = Seconds(dice, 0.02, 0.3), For = Seconds(dice, 2, 6) },
            FaultKind.StorageLostReplies => strike with { Share = Between(dice, 0.05, 0.5), For = Seconds(dice, 1, 4) },
            FaultKind.StorageReset => strike with { For = Seconds(dice, 0.2, 2) },
            FaultKind.RedisPause => strike with { For = Seconds(dice, 2, 8) },
            FaultKind.RedisRestart => strike with { For = Seconds(dice, 0.5, 4) },
            FaultKind.RedisLatency => strike with { Delay = Seconds(dice, 0.05, 0.8), For = Seconds(dice, 2, 6) },
            FaultKind.PlayersReset => strike with { Share = Between(dice, 0.05, 0.6) },
            _ => strike,
        };
    }

    /// <summary>Whether a strike may follow those before it.</summary>
    public static bool Allow(Strike next, IEnumerable<Strike> earlier) => earlier.All(strike => next.At >= FreeAt(strike, next.Kind));

    /// <summary>Whether the kind takes a silo away.</summary>
    public static bool TakesSilo(FaultKind kind) => OfSilos.Contains(kind);

    /// <summary>Whether the kind has to do with the blob store.</summary>
    public static bool TakesStorage(FaultKind kind) => OfStorage.Contains(kind);

    /// <summary>Whether the kind has to do with Redis.</summary>
    public static bool TakesRedis(FaultKind kind) => OfRedis.Contains(kind);

    /// <summary>When a strike leaves room for one of the given kind.</summary>
    private static TimeSpan FreeAt(Strike strike, FaultKind next) => strike.Kind switch
    {
        // A silo is missed and replaced through Redis, and it joins through Redis.
        _ when TakesSilo(strike.Kind) && (TakesSilo(next) || TakesRedis(next)) => strike.Ends + SiloSettles,
        _ when TakesRedis(strike.Kind) && (TakesSilo(next) || TakesRedis(next) || next == FaultKind.KillGateway) => strike.Ends + RedisSettles,
        _ when TakesStorage(strike.Kind) && TakesStorage(next) => strike.Ends + StorageSettles,
        FaultKind.KillGateway when next == FaultKind.KillGateway => strike.At + GatewayKillsApart,
        FaultKind.KillGateway when TakesRedis(next) => strike.Ends + SiloSettles,
        _ when OfPlayers.Contains(strike.Kind) && next == strike.Kind => strike.At + StormsApart,
        _ => strike.At,
    };

    private static double Between(Random dice, double from, double to) => Math.Round(from + ((to - from) * dice.NextDouble()), 2);

    private static TimeSpan Seconds(Random dice, double from, double to) => TimeSpan.FromSeconds(Between(dice, from, to));
}
