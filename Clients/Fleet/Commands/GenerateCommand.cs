using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Spectre.Console;
using Trivia.Fleet.Api;
using Trivia.Fleet.Generation;

namespace Trivia.Fleet.Commands;

/// <summary><c>generate</c>: keeps the generator busy at a pace, and judges what came.</summary>
internal static class GenerateCommand
{
    private const int ViolationsShown = 20;
    private const string Description = """
        Asks the generator for questions at an even pace, watches every job to its end, and checks that each is whole, that no
        question comes twice, and that pace and budget are kept.

        Examples:
          generate --rate 20 --seconds 60 --json report.json
          generate --rate 20 --model http://127.0.0.1:8099 --requests-per-minute 600    asks tests/ModelServer how busy it was

        Exit codes: 0 no violation; 1 violations; 2 no run.
        """;

    public static Command Create()
    {
        var gateway = new Option<Uri[]>("--gateway")
        {
            Description = "Server; may be repeated.",
            DefaultValueFactory = _ => [new Uri("http://127.0.0.1:5080")],
            CustomParser = result => [.. result.Tokens.Select(token => Address(result, token.Value))],
        };
        var key = SharedOptions.OperatorKey();
        var rate = new Option<double>("--rate") { Description = "Questions a second.", DefaultValueFactory = _ => 20 };
        var seconds = new Option<double>("--seconds") { Description = "For how long jobs are asked for.", DefaultValueFactory = _ => 60 };
        var count = new Option<int>("--count") { Description = "Questions of one job.", DefaultValueFactory = _ => 15 };
        var topics = new Option<int>("--topics") { Description = "Topics over which jobs are dealt out.", DefaultValueFactory = _ => 8 };
        var model = new Option<Uri?>("--model")
        {
            Description = "A model server of ours, to ask how busy it was.",
            CustomParser = result => Address(result, result.Tokens[0].Value),
        };
        var requests = new Option<int?>("--requests-per-minute") { Description = "The server's budget, to be checked." };
        var tokens = new Option<long?>("--tokens-per-minute") { Description = "The server's budget, to be checked." };
        var patience = new Option<double>("--patience") { Description = "Seconds that a job may take, or a server may be away.", DefaultValueFactory = _ => 120 };
        var json = SharedOptions.Json();
        var command = new Command("generate", Description) { gateway, key, rate, seconds, count, topics, model, requests, tokens, patience, json };
        command.SetAction((line, cancellationToken) => Run(
            new GenerationPlan(
                line.GetRequiredValue(gateway),
                line.GetValue(rate),
                line.GetValue(seconds),
                line.GetValue(count),
                line.GetValue(topics),
                line.GetValue(model),
                line.GetValue(requests),
                line.GetValue(tokens),
                TimeSpan.FromSeconds(line.GetValue(patience)),
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))),
            line.KeyOf(key),
            line.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> Run(GenerationPlan plan, string? key, FileInfo? json, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return RunEnd.Complain(SharedOptions.KeyMissing);
        }

        if (plan.Rate <= 0 || plan.Seconds <= 0 || plan.Count < 1 || plan.Topics < 1)
        {
            return RunEnd.Complain("--rate, --seconds, --count and --topics must be above zero.");
        }

        using var calls = new ApiCalls(plan.Gateways, connectionsMax: 256, plan.Patience, seed: 1, TimeProvider.System) { Bearer = key };
        try
        {
            var report = await new GenerationRun(plan, calls, Console.Out, TimeProvider.System).Run(cancellationToken);
            Show(report);
            if (json is not null)
            {
                await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(report, RunEnd.Indented), cancellationToken);
            }

            return report.Violations.Count > 0 ? ExitCodes.Violations : ExitCodes.Fine;
        }
        catch (ApiFault fault)
        {
            return RunEnd.Complain(fault.Message);
        }
    }

    private static void Show(GenerationReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        Row("jobs", $"{report.JobsPublished} of {report.Jobs} published");
        Row("questions", $"{report.QuestionsPublished} of {report.QuestionsWanted} in {report.Seconds:0.0} s, {report.QuestionsPerSecond:0.0} a second while asked for");
        Row("a job took", $"p50 {report.JobSecondsP50:0.0} s, p99 {report.JobSecondsP99:0.0} s");
        Row("drafts", $"{report.DraftsRejected} turned down, {report.FailedCalls} calls brought nothing");
        Row("model", $"{report.Calls} calls, {report.Tokens:N0} tokens");
        if (report.Model is { } model)
        {
            Row("busiest minute", $"{model.RequestsOfBusiestMinute:N0} requests, {model.TokensOfBusiestMinute:N0} tokens");
        }

        AnsiConsole.Write(table);
        foreach (var violation in report.Violations.Take(ViolationsShown))
        {
            AnsiConsole.MarkupLine($"[red]{Markup.Escape(violation.Rule)}[/] {Markup.Escape(violation.Message)}");
        }

        AnsiConsole.MarkupLine(report.Violations.Count == 0 ? "[green]No violation.[/]" : $"[red]{report.Violations.Count} violations.[/]");

        void Row(string name, FormattableString text) => table.AddRow(name, Markup.Escape(text.ToString(CultureInfo.InvariantCulture)));
    }

    private static Uri Address(ArgumentResult result, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
        {
            return address;
        }

        result.AddError($"{text} is no address such as http://127.0.0.1:5080.");
        return new Uri("http://127.0.0.1");
    }
}
