using System.Globalization;
using Trivia.Client.Http;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>A whole royale of canaries against a server that logs everything, with every kind of client, and the tape of it.</summary>
internal sealed class CanaryShow
{
    private const int Questions = 64;

    private static readonly ScheduleRequest Plan = new()
    {
        Title = "Canaries",
        StartsInMs = (long)TimeSpan.FromHours(1).TotalMilliseconds,
        Synthetic = true,
        Sealed = true,
        Settings = new SettingsRequest
        {
            Capacity = 22,
            WindowMs = WindowMs,
            WindowStepMs = 0,
            WindowMsMin = WindowMs,
            RevealMs = 150,
            CutMs = 150,
            QuestionsPerCut = 2,
            CutFraction = 0.4m,
            SuddenDeathAlive = 4,
            RegistrationMs = 2 * 60 * 60 * 1_000,
            CountdownMs = 300,
            StageLeadMs = 400,
            SeatsPerAddressMax = 100,
        },
    };

    public const int WindowMs = 800;

    public CanaryPack Pack { get; } = new(Questions);

    public Tape Tape { get; } = new();

    public IReadOnlyList<Witness> Witnesses { get; private set; } = [];

    public string Royale { get; private set; } = "";

    public IReadOnlyList<string> Paths { get; private set; } = [];

    public IReadOnlyList<string> Log { get; private set; } = [];

    /// <summary>Plays it.</summary>
    public async Task Play(CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(
            new ServerSetup(folder["data"])
            {
                Arguments =
                [
                    "--set", "Logging:LogLevel:Trivia=Trace",
                    "--set", "Logging:LogLevel:Microsoft.AspNetCore.SignalR=Trace",
                    "--set", "Logging:LogLevel:Microsoft.AspNetCore.Http.Connections=Trace",
                    "--set", "Logging:LogLevel:Microsoft.AspNetCore.Routing=Debug",
                    "--set", "Trivia:Gateway:Shedding:Enabled=false",
                    "--set", "Trivia:Http:RequestsPerSecondMax=100000",
                    "--set", "Trivia:Http:RequestBurstMax=100000",
                ],
            },
            cancellationToken);
        using var http = new HttpClient(new TapingHandler(Tape, "admin")) { BaseAddress = server.Url };
        var admin = new TriviaApi(http, server.OperatorKey);
        await Prepare(server, admin, cancellationToken);
        var onlooker = await Onlookers(server, admin, cancellationToken);
        Paths = await Onlooker.Paths(server.Http, Royale, cancellationToken);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var looking = onlooker.Look(Paths, Royale, over.Token);
        var everyoneIsIn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var missing = Witnesses.Count;
        var playing = Task.WhenAll(Witnesses.Select(witness => witness.Play(Royale, Enter, cancellationToken)));
        await await Task.WhenAny(playing, everyoneIsIn.Task);
        await admin.Ops.Start(Royale, cancellationToken: cancellationToken);
        await playing;
        await over.CancelAsync();
        await looking;
        await server.Stop(cancellationToken);
        Log = server.Output.All();

        void Enter()
        {
            if (Interlocked.Decrement(ref missing) == 0)
            {
                everyoneIsIn.SetResult();
            }
        }
    }

    private async Task Prepare(ServerProcess server, TriviaApi admin, CancellationToken cancellationToken)
    {
        // Those who keep the questions may be told what is wrong with theirs; nobody else, and no log, hears of it.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Url };
        var keeper = new TriviaApi(http, (await admin.Ops.MakeToken(new() { Name = "keeper", Role = "content" }, cancellationToken)).Token);
        var refusal = await Should.ThrowAsync<TriviaApiException>(() => keeper.Ops.ImportPack(Pack.ToRefusedLines(), synthetic: true, cancellationToken: cancellationToken));
        refusal.Code.ShouldBe(ProblemCodes.BadPack);

        // Whoever imports gets the count, and not the questions back: this reply is taped.
        await admin.Ops.ImportPack(Pack.ToJsonLines(), synthetic: true, cancellationToken: cancellationToken);
        Royale = (await admin.Ops.Schedule(Plan with { Topics = [Pack.Topic] }, cancellationToken)).Royale;

        var ticket = (await admin.Ops.MakeTicket(new() { Players = 100 }, cancellationToken)).Ticket;
        Witnesses =
        [
            .. Crew(Conduct.Answers, 14),
            .. Crew(Conduct.Stays, 2),
            .. Crew(Conduct.Resumes, 3),
            .. Crew(Conduct.JoinsAgain, 3),
            .. Crew(Conduct.Watches, 2),
        ];
        foreach (var witness in Witnesses)
        {
            // Without a ticket like everyone, as far as one address may: the watchers.
            await witness.SignIn(server.Url, witness.Name.StartsWith(nameof(Conduct.Watches), StringComparison.Ordinal) ? null : ticket, cancellationToken);
        }
    }

    private IEnumerable<Witness> Crew(Conduct conduct, int count) => Enumerable.Range(0, count).Select(number => new Witness(
        string.Create(CultureInfo.InvariantCulture, $"{conduct}{number}"),
        conduct,
        number % 2 == 0 ? WireFormat.MessagePack : WireFormat.Json,
        Pack,
        Tape)
    {
        Number = number,
    });

    private async Task<Onlooker> Onlookers(ServerProcess server, TriviaApi admin, CancellationToken cancellationToken)
    {
        var onlooker = new Onlooker(server.Url, Tape);
        onlooker.Add("nobody", token: null);
        onlooker.Add("a player", Witnesses[0].Token);
        onlooker.Add("a silent player", Witnesses.First(witness => witness.Name.StartsWith(nameof(Conduct.Stays), StringComparison.Ordinal)).Token);
        foreach (var role in new[] { "viewer", "operator" })
        {
            var token = await admin.Ops.MakeToken(new() { Name = role, Role = role }, cancellationToken);
            onlooker.Add(role, token.Token);
        }

        return onlooker;
    }
}
