using Trivia.Benchmarks.Baselines;
using Trivia.Benchmarks.Product;

namespace Trivia.Benchmarks.Harness;

/// <summary>Every contender, by the name that options and reports use.</summary>
internal static class Contenders
{
    private static readonly Dictionary<string, Func<int, RoundPlan, IContender>> Known = new()
    {
        [TargetList.Bare] = (_, _) => new BareHubContender(),
        [TargetList.SocketIo] = (_, _) => new SocketIoContender(),
        ["signalr-client"] = (_, _) => new SignalRClientContender(),
        [TargetList.Product] = (players, plan) => new TriviaContender(TargetList.Product, Telling.Metrics, players, plan),
        ["trivia-silent"] = (players, plan) => new TriviaContender("trivia-silent", Telling.Nothing, players, plan),
        ["trivia-traced"] = (players, plan) => new TriviaContender("trivia-traced", Telling.Everything, players, plan),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static IContender Create(string name, int players, RoundPlan plan) => Known[name](players, plan);
}
