using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

/// <summary>The saboteur's role reaches one connection: all frames of all connections are recorded, byte by byte.</summary>
public sealed partial class SaboteurHubTests(SharedHost shared)
{
    private const int Players = 6;

    [Fact]
    public async Task Frames_OfAllConnections_DifferInOneCardAndNothingElse()
    {
        var host = shared.Host;
        var tapes = new List<TapedPlayer>();
        for (var player = 0; player < Players; player++)
        {
            tapes.Add(await TapedPlayer.Connect(host, $"Player {player}"));
        }

        var lobby = await tapes[0].Create();
        foreach (var tape in tapes.Skip(1))
        {
            await tape.Join(lobby);
        }

        await tapes[0].Start();
        await Eventually.True(() => tapes.All(tape => tape.Of("lobbyQuestion").Any() && tape.Of("card").Any()), "everyone has a question and a card");
        var question = tapes[0].Of("lobbyQuestion").First();
        foreach (var tape in tapes)
        {
            await tape.Answer(lobby, 0);
        }

        await Eventually.True(() => tapes.All(tape => tape.Of("lobbyQuestion").Count() >= 2 && tape.Of("card").Count() >= 2), "the next question and its cards have come");
        var cards = tapes.Select(tape => tape.Of("card").Take(2).ToList()).ToList();

        // One and the same connection has the card, round after round, and all cards are of one size.
        cards.SelectMany(two => two).Select(card => card.Length).Distinct().ShouldHaveSingleItem();
        cards.Count(two => two.All(card => card.Contains("\"card\":1", StringComparison.Ordinal))).ShouldBe(1);
        cards.Count(two => two.All(card => card.Contains("\"card\":0", StringComparison.Ordinal))).ShouldBe(Players - 1);

        // Everything else is the same for everyone: kinds, numbers, sizes and bytes, from the start of the game to the second card.
        var others = tapes.Select(tape => string.Join('\n', tape.FromStart().TakeWhile(frame => !frame.Contains($"\"round\":2,\"card\"", StringComparison.Ordinal))
            .Where(frame => !frame.Contains("\"target\":\"card\"", StringComparison.Ordinal)).Order())).ToList();
        others.Distinct().ShouldHaveSingleItem();
        others[0].ShouldContain(Body().Match(question).Value);
        others[0].ShouldNotContain("saboteur\":");
        foreach (var tape in tapes)
        {
            await tape.DisposeAsync();
        }
    }

    [GeneratedRegex("\"body\":\"[^\"]*\"")]
    private static partial Regex Body();

    /// <summary>A player who speaks JSON over a bare socket, and keeps every frame as it came.</summary>
    private sealed class TapedPlayer : IAsyncDisposable
    {
        private const char End = '\u001e';
        private readonly ClientWebSocket socket = new();
        private readonly List<string> frames = [];
        private readonly SemaphoreSlim sending = new(1, 1);
        private Task reading = Task.CompletedTask;
        private int call;

        public static async Task<TapedPlayer> Connect(LobbyHost host, string name)
        {
            var player = new TapedPlayer();
            var token = await host.Token(name);
            var url = new UriBuilder(new Uri(host.Url, HubNames.Path)) { Scheme = "ws", Query = $"access_token={token}" };
            await player.socket.ConnectAsync(url.Uri, TestContext.Current.CancellationToken);
            await player.Send("""{"protocol":"json","version":1}""");
            player.reading = player.Read();
            return player;
        }

        public async Task<string> Create()
        {
            var reply = await Invoke(HubNames.CreateLobby, $$"""{"topics":["{{LobbyHost.Topic}}"],"questions":5,"answerMs":60000,"cards":true}""");
            return LobbyIdPattern().Match(reply).Groups[1].Value;
        }

        public Task<string> Join(string lobby) => Invoke(HubNames.JoinLobby, $"\"{lobby}\"");

        public Task<string> Start() => Invoke(HubNames.StartLobby, $"\"{LobbyIdPattern().Match(All().First(frame => frame.Contains("\"id\":\"l-", StringComparison.Ordinal))).Groups[1].Value}\"");

        public Task<string> Answer(string lobby, int choice) => Invoke(HubNames.Answer, $"\"{lobby}\",1,{choice}");

        public IEnumerable<string> Of(string target) => All().Where(frame => frame.Contains($"\"target\":\"{target}\"", StringComparison.Ordinal));

        /// <summary>Events of the game, from its start, without probes and replies.</summary>
        public IEnumerable<string> FromStart() => All()
            .SkipWhile(frame => !frame.Contains("\"phase\":\"starting\"", StringComparison.Ordinal))
            .Where(frame => frame.Contains("\"target\":", StringComparison.Ordinal) && !frame.Contains("\"target\":\"probe\"", StringComparison.Ordinal));

        public async ValueTask DisposeAsync()
        {
            socket.Abort();
            await reading;
            socket.Dispose();
            sending.Dispose();
        }

        private async Task<string> Invoke(string target, string arguments)
        {
            var id = Interlocked.Increment(ref call);
            await Send($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{arguments}}]}""");
            var mark = $"\"type\":3,\"invocationId\":\"{id}\"";
            await Eventually.True(() => All().Any(frame => frame.Contains(mark, StringComparison.Ordinal)), $"{target} is answered");
            return All().First(frame => frame.Contains(mark, StringComparison.Ordinal));
        }

        private string[] All()
        {
            lock (frames)
            {
                return [.. frames];
            }
        }

        private async Task Send(string message)
        {
            await sending.WaitAsync();
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            finally
            {
                sending.Release();
            }
        }

        private async Task Read()
        {
            var buffer = new byte[64 * 1024];
            var rest = "";
            try
            {
                while (socket.State == WebSocketState.Open)
                {
                    var read = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    var parts = (rest + Encoding.UTF8.GetString(buffer, 0, read.Count)).Split(End);
                    rest = parts[^1];
                    lock (frames)
                    {
                        frames.AddRange(parts[..^1]);
                    }

                    foreach (var probe in parts[..^1].Select(frame => ProbePattern().Match(frame)).Where(match => match.Success))
                    {
                        await Send($$"""{"type":1,"target":"Echo","arguments":[{{probe.Groups[1].Value}}]}""");
                    }
                }
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Closed by the test.
            }
        }
    }

    [GeneratedRegex("\"id\":\"(l-[0-9a-f]+)\"")]
    private static partial Regex LobbyIdPattern();

    [GeneratedRegex("\"target\":\"probe\",\"arguments\":\\[(\\d+)\\]")]
    private static partial Regex ProbePattern();
}
