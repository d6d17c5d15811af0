using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Trivia.Fleet.Api;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Benchmarks.Product;

/// <summary>
/// A synthetic royale in which nobody is ever cut, steered from outside so that a question comes when it is wanted:
/// after each reveal the event is paused, and resumed for the next.
/// </summary>
internal sealed class TriviaEvent : IDisposable
{
    private const int Seed = 1;

    // The first cut comes after more rounds than anybody plays, and until it nothing else takes players out.
    private const int QuestionsUntilCut = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    // More than a round needs on a slow machine, so that the reveal falls behind the last acknowledgement.
    private static readonly TimeSpan WindowBeyondAnswers = TimeSpan.FromSeconds(4);

    // Long enough for the pause to arrive before the next question is staged.
    private static readonly TimeSpan Reveal = TimeSpan.FromSeconds(5);

    private readonly ApiCalls calls;
    private readonly OperatorApi api;
    private readonly EventClock clock = new();
    private readonly string commands = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private int command;

    private TriviaEvent(TriviaServer server)
    {
        calls = new ApiCalls([server.Url], connectionsMax: 2, Patience, Seed, TimeProvider.System) { Bearer = server.OperatorKey };
        api = new OperatorApi(calls);
    }

    /// <summary>Its id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Lets simulated players in.</summary>
    public string Ticket { get; private set; } = "";

    /// <summary>How long players take to answer at most; the window is longer.</summary>
    public TimeSpan AnswersWithin { get; private init; }

    /// <summary>Schedules the event with registration open.</summary>
    /// <param name="server">Where.</param>
    /// <param name="seats">Its seats.</param>
    /// <param name="answersWithin">How long players take to answer at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="signIns">Players that the ticket lets in; as many as seats when left out.</param>
    public static async Task<TriviaEvent> Schedule(
        TriviaServer server, int seats, TimeSpan answersWithin, CancellationToken cancellationToken, int? signIns = null)
    {
        var windowMs = (int)(answersWithin + WindowBeyondAnswers).TotalMilliseconds;
        var settings = new EventPlan
        {
            WindowMs = windowMs,
            WindowMsMin = windowMs,
            WindowStepMs = 0,
            RevealMs = (int)Reveal.TotalMilliseconds,
            CutMs = 0,
            CountdownMs = 1_000,
            StageLeadMs = 1_000,
            QuestionsPerCut = QuestionsUntilCut,
            SuddenDeathAlive = 1,

            // Spent at once, so that the first cut would begin sudden death: that bounds the questions to be held ready.
            BudgetMs = 0,
        }.ToSettings(seats);
        var made = new TriviaEvent(server) { AnswersWithin = answersWithin };
        var pack = SyntheticPack.Make(Seed, QuestionDemand.Of(settings));
        made.Ticket = await made.api.MakeTicket(signIns ?? seats, cancellationToken);
        await made.api.Import(pack, cancellationToken);
        made.Id = await made.api.Schedule("Benchmark", settings, pack.Topic, made.CommandId(), cancellationToken);
        return made;
    }

    /// <summary>Has a round staged.</summary>
    /// <param name="round">One-based number of the round.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it opens, as a timestamp of this machine.</returns>
    /// <exception cref="InvalidOperationException">The event does not go on.</exception>
    public async Task<long> Stage(int round, CancellationToken cancellationToken)
    {
        await (round == 1
            ? api.Start(Id, CommandId(), cancellationToken)
            : api.Resume(Id, CommandId(), cancellationToken));
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            var status = await Ask(cancellationToken);
            if (status.Round == round && status.OpenAt is { } opens)
            {
                // The lead is there anyhow: more calls make the clock better.
                for (var left = 10; left > 0; left--)
                {
                    await Task.Delay(Look, cancellationToken);
                    await Ask(cancellationToken);
                }

                return clock.TimestampOf(opens);
            }

            await Task.Delay(Look, cancellationToken);
        }

        throw new InvalidOperationException($"Round {round} was not staged within {Patience.TotalSeconds} s.");
    }

    /// <summary>Lets the show begin and go on by itself.</summary>
    public Task Begin(CancellationToken cancellationToken) => api.Start(Id, CommandId(), cancellationToken);

    /// <summary>Keeps the next question back.</summary>
    public Task Pause(CancellationToken cancellationToken) => api.Pause(Id, CommandId(), cancellationToken);

    /// <summary>Signs one player in; returns the token.</summary>
    /// <param name="guests">Calls for players; its connections are as many as sign in at once.</param>
    /// <param name="player">Number of the player.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> SignIn(ApiCalls guests, int player, CancellationToken cancellationToken)
    {
        var request = new GuestRequest { Name = $"Sim {player + 1}", Ticket = Ticket };
        return (await guests.Post<GuestReply>("/api/guests", request, cancellationToken)).Token;
    }

    public void Dispose() => calls.Dispose();

    private async Task<StatusReply> Ask(CancellationToken cancellationToken)
    {
        var askedAt = Stopwatch.GetTimestamp();
        var status = await api.Status(Id, cancellationToken);
        clock.Learn(status, askedAt, Stopwatch.GetTimestamp());
        return status;
    }

    private string CommandId() => string.Create(CultureInfo.InvariantCulture, $"bench-{commands}-{++command:0000}");
}
