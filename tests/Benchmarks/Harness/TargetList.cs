namespace Trivia.Benchmarks.Harness;

/// <summary>The targets of the design for one process, and the judgement of a run.</summary>
internal static class TargetList
{
    public const string Product = "trivia";
    public const string Bare = "bare";
    public const string SocketIo = "socketio";

    private static readonly Target[] Targets =
    [
        new(Measurement.LastRead, Bare, 1.2),
        new(Measurement.LastRead, SocketIo, 1),
        new(Measurement.RoundCpu, Bare, 1.25),
        new(Measurement.AckP99, Bare, 1.5),
        new(Measurement.ColdConnect, Bare, 1.5),
        new(Measurement.MemoryConnected, Bare, 1.3),
        new(Measurement.MemoryAfter, Bare, 1.3),
    ];

    /// <summary>Judges what can be judged: the product against each baseline that took part.</summary>
    public static IReadOnlyList<TargetVerdict> Judge(IReadOnlyList<ContenderRun> runs, int players)
    {
        var byName = runs.ToDictionary(run => run.Name);
        if (!byName.TryGetValue(Product, out var product))
        {
            return [];
        }

        return [.. Targets.Where(target => byName.ContainsKey(target.Against)).Select(target =>
        {
            var row = Measurement.Of(target.Row);
            var ratio = row.Value(product, players) / row.Value(byName[target.Against], players);
            return new TargetVerdict(target.Row, target.Against, target.RatioMax, ratio, ratio <= target.RatioMax);
        })];
    }
}
