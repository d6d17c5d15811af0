using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Trivia.Fleet.Plans;

namespace Trivia.Fleet.Commands;

/// <summary>Options of <c>royale</c>.</summary>
internal sealed class RoyaleOptions
{
    private readonly Option<int> players = new("--players") { Description = "Simulated players.", DefaultValueFactory = _ => 1_000 };
    private readonly Option<Uri[]> gateways = SharedOptions.Gateways();
    private readonly Option<int> seed = new("--seed") { Description = "Decides who knows what, thinks how long, drops out when.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> preset = new("--preset") { Description = "Rules that the options below change: blitz (about 5 minutes) or classic (about 30).", DefaultValueFactory = _ => "blitz" };
    private readonly Option<int?> capacity = new("--capacity") { Description = "Seats; as many as players when left out, the others wait." };
    private readonly Option<double?> window = Seconds("--window", "Answer window of the first question");
    private readonly Option<double?> windowStep = Seconds("--window-step", "By how much the window shrinks after each cut");
    private readonly Option<double?> windowMin = Seconds("--window-min", "Shortest window");
    private readonly Option<double?> reveal = Seconds("--reveal", "How long a reveal is shown");
    private readonly Option<double?> cut = Seconds("--cut", "How long a cut is shown");
    private readonly Option<double?> budget = Seconds("--budget", "Show time after which sudden death begins");
    private readonly Option<double?> countdown = Seconds("--countdown", "Countdown before the first question; 3 when left out");
    private readonly Option<double?> stageLead = Seconds("--stage-lead", "How far ahead a question is at the gateways");
    private readonly Option<int?> questionsPerCut = new("--questions-per-cut") { Description = "Questions from one cut to the next." };
    private readonly Option<decimal?> cutFraction = new("--cut-fraction") { Description = "Share of the seats alive that a cut removes, e.g. 0.2." };
    private readonly Option<int?> suddenDeath = new("--sudden-death") { Description = "With this many alive, sudden death begins." };
    private readonly Option<int> questions = new("--questions") { Description = "Questions of the synthetic pack; never fewer than the event can need.", DefaultValueFactory = _ => 250 };
    private readonly Option<double> skill = new("--skill") { Description = "Mean skill of the players, an Elo number like the difficulty of questions.", DefaultValueFactory = _ => 1200 };
    private readonly Option<double> skillSpread = new("--skill-spread") { Description = "Standard deviation of the skill.", DefaultValueFactory = _ => 250 };
    private readonly Option<ThinkPlan> think = new("--think")
    {
        Description = "Thinking times: human[:median share of the window,sigma], uniform:from-to seconds, or burst:seconds (everyone within).",
        DefaultValueFactory = _ => ThinkPlan.Human,
        CustomParser = Think,
    };
    private readonly Option<double> skip = Share("--skip", "Share of questions that a player lets pass", 0.02);
    private readonly Option<double> absent = Share("--absent", "Share of players who take a seat and never come back", 0);
    private readonly Option<double> drop = Share("--drop", "Share of questions at which a player loses the connection and returns", 0);
    private readonly Option<double> awayMax = new("--away") { Description = "Longest absence of a player who lost the connection, in seconds.", DefaultValueFactory = _ => 5 };
    private readonly Option<int> connectsAtOnce = new("--connects-at-once") { Description = "Sign-ins and connects under way at once, a process.", DefaultValueFactory = _ => 64 };
    private readonly Option<int> connectRate = new("--connect-rate") { Description = "Connects a second, at most.", DefaultValueFactory = _ => 2_000 };
    private readonly Option<int> socketsPerProcess = new("--sockets-per-process") { Description = "Sockets of one process; a larger fleet runs several.", DefaultValueFactory = _ => 15_000 };
    private readonly Option<int> resumes = new("--resumes") { Description = "How often an event that paused itself is let go on, as staff would after a look; beyond that, or with 0, it is a violation.", DefaultValueFactory = _ => 0 };
    private readonly Option<double> patience = new("--patience") { Description = "Seconds without any news of the event, or without a server, before the run is given up.", DefaultValueFactory = _ => 90 };

    public Option<string?> OperatorKey { get; } = SharedOptions.OperatorKey();

    public Option<FileInfo?> Json { get; } = SharedOptions.Json();

    public Option<FileInfo?> Record { get; } = new("--record") { Description = "File for the recording that the oracle judged; see verify." };

    public Option<Condition[]> FailIf { get; } = SharedOptions.FailIf();

    public IEnumerable<Option> All =>
    [
        players, gateways, OperatorKey, Json, Record, FailIf, seed,
        preset, capacity, window, windowStep, windowMin, reveal, cut, budget, countdown, stageLead, questionsPerCut, cutFraction, suddenDeath, questions,
        skill, skillSpread, think, skip, absent, drop, awayMax,
        connectsAtOnce, connectRate, socketsPerProcess, resumes, patience,
    ];

    public FleetPlan ToPlan(ParseResult parsed) => new()
    {
        Players = parsed.GetValue(players),
        Gateways = parsed.GatewaysOf(gateways),
        Seed = parsed.GetValue(seed),
        Questions = parsed.GetValue(questions),
        Event = new EventPlan
        {
            Preset = parsed.GetValue(preset)!,
            Capacity = parsed.GetValue(capacity),
            WindowMs = Milliseconds(parsed.GetValue(window)),
            WindowStepMs = Milliseconds(parsed.GetValue(windowStep)),
            WindowMsMin = Milliseconds(parsed.GetValue(windowMin)),
            RevealMs = Milliseconds(parsed.GetValue(reveal)),
            CutMs = Milliseconds(parsed.GetValue(cut)),
            BudgetMs = Milliseconds(parsed.GetValue(budget)),
            CountdownMs = Milliseconds(parsed.GetValue(countdown) ?? 3),
            StageLeadMs = Milliseconds(parsed.GetValue(stageLead)),
            QuestionsPerCut = parsed.GetValue(questionsPerCut),
            CutFraction = parsed.GetValue(cutFraction),
            SuddenDeathAlive = parsed.GetValue(suddenDeath),
        },
        Behaviour = new BehaviourPlan
        {
            SkillMean = parsed.GetValue(skill),
            SkillSpread = parsed.GetValue(skillSpread),
            Think = parsed.GetValue(think)!,
            SkipShare = parsed.GetValue(skip),
            AbsentShare = parsed.GetValue(absent),
            DropShare = parsed.GetValue(drop),
            AwayMsMax = Math.Max(500, Milliseconds(parsed.GetValue(awayMax))!.Value),
        },
        ConnectsAtOnce = parsed.GetValue(connectsAtOnce),
        ConnectsPerSecond = parsed.GetValue(connectRate),
        SocketsPerProcess = parsed.GetValue(socketsPerProcess),
        ResumesMax = parsed.GetValue(resumes),
        Patience = TimeSpan.FromSeconds(parsed.GetValue(patience)),
    };

    private static Option<double?> Seconds(string name, string description) => new(name) { Description = $"{description}, in seconds." };

    private static Option<double> Share(string name, string description, double normally)
    {
        var option = new Option<double>(name) { Description = $"{description}, 0 to 1.", DefaultValueFactory = _ => normally };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && (!double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || share is not (>= 0 and <= 1)))
            {
                result.AddError($"{name} must be from 0 to 1.");
            }
        });
        return option;
    }

    private static ThinkPlan? Think(ArgumentResult result)
    {
        if (ThinkPlan.Parse(result.Tokens[0].Value) is { } plan)
        {
            return plan;
        }

        result.AddError("--think must be human, human:0.35,0.45, uniform:0.5-4 or burst:1.");
        return null;
    }

    private static int? Milliseconds(double? seconds) => seconds is { } given ? (int)Math.Round(given * 1000) : null;
}
