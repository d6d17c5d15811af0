using System.CommandLine;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary>The rules of an event, an option each.</summary>
internal sealed class SettingsOptions
{
    private readonly Option<int?> capacity = new("--capacity") { Description = "Seats, 2–100,000." };
    private readonly Option<TimeSpan?> window = Spans.Option("--window", "Answer window of the first question, 500ms–2m.");
    private readonly Option<TimeSpan?> windowStep = Spans.Option("--window-step", "By how much it shrinks after each cut.");
    private readonly Option<TimeSpan?> windowMin = Spans.Option("--window-min", "The shortest window.");
    private readonly Option<TimeSpan?> reveal = Spans.Option("--reveal", "How long a reveal is shown.");
    private readonly Option<TimeSpan?> cut = Spans.Option("--cut", "How long a cut is shown.");
    private readonly Option<int?> questionsPerCut = new("--questions-per-cut") { Description = "Questions from one cut to the next, 1–20." };
    private readonly Option<decimal?> cutFraction = new("--cut-fraction") { Description = "Share of the seats alive that a cut removes, 0.01–0.9." };
    private readonly Option<int?> suddenDeathAlive = new("--sudden-death-alive") { Description = "With this many alive or fewer, sudden death begins." };
    private readonly Option<TimeSpan?> budget = Spans.Option("--budget", "Show time after which the next cut begins sudden death.");
    private readonly Option<TimeSpan?> registration = Spans.Option("--registration", "How long before the start registration opens.");
    private readonly Option<TimeSpan?> countdown = Spans.Option("--countdown", "Length of the countdown.");
    private readonly Option<TimeSpan?> stageLead = Spans.Option("--stage-lead", "How far ahead of its opening a question is at the gateways.");
    private readonly Option<TimeSpan?> handOver = Spans.Option("--hand-over", "How long after the window gateways hand answers over.");
    private readonly Option<TimeSpan?> returning = Spans.Option("--return", "How long a voided round waits for its players.");
    private readonly Option<int?> seatsPerAddress = new("--seats-per-address") { Description = "Seats from one network address." };

    public void AddTo(Command command)
    {
        Option[] options =
        [
            capacity, window, windowStep, windowMin, reveal, cut, questionsPerCut, cutFraction, suddenDeathAlive, budget,
            registration, countdown, stageLead, handOver, returning, seatsPerAddress,
        ];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public SettingsRequest Read(ParseResult line) => new()
    {
        Capacity = line.GetValue(capacity),
        WindowMs = Spans.Ms(line.GetValue(window)),
        WindowStepMs = Spans.Ms(line.GetValue(windowStep)),
        WindowMsMin = Spans.Ms(line.GetValue(windowMin)),
        RevealMs = Spans.Ms(line.GetValue(reveal)),
        CutMs = Spans.Ms(line.GetValue(cut)),
        QuestionsPerCut = line.GetValue(questionsPerCut),
        CutFraction = line.GetValue(cutFraction),
        SuddenDeathAlive = line.GetValue(suddenDeathAlive),
        BudgetMs = Spans.Ms(line.GetValue(budget)),
        RegistrationMs = Spans.Ms(line.GetValue(registration)),
        CountdownMs = Spans.Ms(line.GetValue(countdown)),
        StageLeadMs = Spans.Ms(line.GetValue(stageLead)),
        HandOverMs = Spans.Ms(line.GetValue(handOver)),
        ReturnMs = Spans.Ms(line.GetValue(returning)),
        SeatsPerAddressMax = line.GetValue(seatsPerAddress),
    };
}
