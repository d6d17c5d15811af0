using Trivia.Benchmarks.Baselines;

namespace Trivia.Benchmarks.Harness;

/// <summary>Every contender, by the name that options and reports use.</summary>
internal static class Contenders
{
    private static readonly Dictionary<string, Func<IContender>> Known = new()
    {
        ["bare"] = () => new BareHubContender(),
        ["socketio"] = () => new SocketIoContender(),
        ["signalr-client"] = () => new SignalRClientContender(),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static IContender Create(string name) => Known[name]();
}
