using System.Globalization;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Runs;

/// <summary>One run: the schedule's settings, and the royales and lobbies that are played meanwhile.</summary>
internal sealed record RunPlan
{
    private const int LobbyQuestionsMin = 5;
    private const int LobbyQuestionsMax = 10;

    private static readonly TimeSpan BudgetMin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BudgetMax = TimeSpan.FromSeconds(60);

    /// <summary>From one question of a lobby to the next, with what trouble adds: answers, reveal, feedback.</summary>
    private static readonly TimeSpan LobbyRound = TimeSpan.FromSeconds(16);

    /// <summary>What the schedule is made for.</summary>
    public ScheduleSettings Schedule { get; init; } = new();

    /// <summary>Simulated players of each royale.</summary>
    public int Players { get; init; } = 3_000;

    /// <summary>Lobbies that are played beside them; 0 for none.</summary>
    public int Lobbies { get; init; } = 200;

    /// <summary>Simulated players of each lobby.</summary>
    public int PlayersPerLobby { get; init; } = 5;

    /// <summary>Answer window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a reveal is shown.</summary>
    public TimeSpan Reveal { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a cut is shown.</summary>
    public TimeSpan Cut { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How far ahead a question is at the gateways.</summary>
    public TimeSpan StageLead { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A royale begins only while the schedule goes on for at least this long.</summary>
    public TimeSpan WorthWhile { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Further lobbies begin only while the schedule goes on for at least this long: the shortest game.</summary>
    public TimeSpan LobbiesWorthWhile => LobbyQuestionsMin * LobbyRound;

    /// <summary>The longest that one royale, or one game of all lobbies, may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(8);

    /// <summary>Questions of each royale's pack: many more than it needs, because voided rounds use them up too.</summary>
    public int Questions { get; init; } = 100;

    /// <summary>Pauses after three voids in a row that are lifted, as staff would; the reports count them.</summary>
    public int ResumesMax { get; init; } = 5;

    /// <summary>
    /// Show time before sudden death: so much that the show ends about when the schedule does. Sudden death halves the field,
    /// so that it takes about as many questions as the number of players has binary digits.
    /// </summary>
    /// <param name="left">How long the schedule still goes on.</param>
    public TimeSpan BudgetFor(TimeSpan left)
    {
        var budget = left - (Math.Ceiling(Math.Log2(Players)) * (Window + Reveal + Cut));
        return budget < BudgetMin ? BudgetMin : budget > BudgetMax ? BudgetMax : budget;
    }

    /// <summary>Questions of a lobby's game: so many that it ends about when the schedule does.</summary>
    /// <param name="left">How long the schedule still goes on.</param>
    public int LobbyQuestionsFor(TimeSpan left) => Math.Clamp((int)(left / LobbyRound), LobbyQuestionsMin, LobbyQuestionsMax);

    /// <summary>Lobbies as options of the load tester.</summary>
    /// <param name="left">How long the schedule still goes on.</param>
    public IEnumerable<string> ToLobbyOptions(TimeSpan left) =>
    [
        "--lobbies", Lobbies.ToString(CultureInfo.InvariantCulture),
        "--players-per-lobby", PlayersPerLobby.ToString(CultureInfo.InvariantCulture),
        "--questions", LobbyQuestionsFor(left).ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>A royale as options of the load tester.</summary>
    /// <param name="left">How long the schedule still goes on.</param>
    public IEnumerable<string> ToOptions(TimeSpan left) =>
    [
        "--players", Players.ToString(CultureInfo.InvariantCulture),
        "--questions", Questions.ToString(CultureInfo.InvariantCulture),
        "--countdown", "2",
        "--window", Seconds(Window),
        "--window-min", Seconds(Window),
        "--reveal", Seconds(Reveal),
        "--cut", Seconds(Cut),
        "--stage-lead", Seconds(StageLead),
        "--budget", Seconds(BudgetFor(left)),
        "--resumes", ResumesMax.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
