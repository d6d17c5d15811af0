using Trivia.Client.Connections;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests.Hosting;

/// <summary>A connection whose events are recorded as short texts, such as <c>question 3</c>.</summary>
public sealed class TestPlayer : IAsyncDisposable
{
    public TestPlayer(IReadOnlyList<Uri> gateways, Func<TriviaConnectionOptions, TriviaConnectionOptions>? adjust = null)
    {
        var options = new TriviaConnectionOptions
        {
            Gateways = gateways,
            Token = "token",
            Seed = 7,
            BackoffBase = TimeSpan.FromMilliseconds(5),
            BackoffMax = TimeSpan.FromMilliseconds(50),
        };
        Connection = new TriviaConnection(adjust?.Invoke(options) ?? options);
        Connection.Question += frame => Events.Add($"question {frame.Round}");
        Connection.Reveal += frame => Events.Add($"reveal {frame.Round}");
        Connection.Eliminated += frame => Events.Add($"out {frame.Cut}");
        Connection.PhaseChanged += frame => Events.Add($"phase {frame.Sequence}");
        Connection.Finished += frame => Events.Add($"finish {frame.WinnerName}");
        Connection.CaughtUp += frame => Events.Add($"snapshot {frame.Sequence}");
        Connection.Resumed += reply => Events.Add($"resumed {reply.Missed}");
        Connection.Refused += code => Events.Add($"refused {code}");
        Connection.StateChanged += States.Add;
    }

    public TriviaConnection Connection { get; }

    public Recorder<string> Events { get; } = new();

    public Recorder<ConnectionState> States { get; } = new();

    /// <summary>A player of one gateway, in the royale, with the snapshot of the join behind it.</summary>
    public static async Task<TestPlayer> InRoyale(params IReadOnlyList<ScriptedGateway> gateways)
    {
        var player = new TestPlayer([.. gateways.Select(gateway => gateway.Address)]);
        await player.Connection.Start(TestContext.Current.CancellationToken);
        (await player.Connection.Join(Frames.Royale, TestContext.Current.CancellationToken)).Code.ShouldBe(RefusalCodes.Ok);
        (await player.Events.Next()).ShouldBe("snapshot 1");
        return player;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
