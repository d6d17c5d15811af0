using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Trivia.Crash.Processes;

namespace Trivia.Crash.Royales;

/// <summary>Watches a server's log for the moment that an aim names.</summary>
internal sealed partial class RoyaleWatch(ServerProcess server, CrashAim aim, CrashPlan plan, TimeProvider time)
{
    /// <summary>Waits for the moment.</summary>
    public async Task Until(CancellationToken cancellationToken)
    {
        var (next, sudden) = (0, 0);
        while (true)
        {
            (var line, next) = await server.Output.WaitFor(next, line => Staged().IsMatch(line), cancellationToken);
            var staged = Staged().Match(line);
            var round = int.Parse(staged.Groups["round"].ValueSpan, CultureInfo.InvariantCulture);
            var isSudden = await IsSuddenDeath(staged.Groups["royale"].Value, cancellationToken);
            sudden += isSudden ? 1 : 0;
            if (aim.Moment == CrashMoment.SuddenDeath ? isSudden && sudden == aim.Round : !isSudden && round == aim.Round)
            {
                break;
            }
        }

        if (aim.InQuestion)
        {
            await Task.Delay(plan.StageLead + aim.Delay(plan.Window), time, cancellationToken);
            return;
        }

        await server.Output.WaitFor(next, line => Phase().Match(line) is { Success: true } phase && phase.Groups["phase"].Value == "Locked", cancellationToken);
        await Task.Delay(aim.Delay(plan.Window), time, cancellationToken);
    }

    /// <summary>The last that a server's log says of a royale's course.</summary>
    public static string LastWord(OutputLines output) =>
        output.All().Select(line => Course().Match(line)).LastOrDefault(match => match.Success)?.Groups["what"].Value ?? "nothing";

    [GeneratedRegex(@"Royale (?<royale>r-\w+) staged round (?<round>\d+) for")]
    private static partial Regex Staged();

    [GeneratedRegex(@"Royale r-\w+ is (?<phase>\w+)\.$")]
    private static partial Regex Phase();

    [GeneratedRegex(@"Royale r-\w+ (?<what>(is|staged|closed|cut) \w+( \d+)?)")]
    private static partial Regex Course();

    private async Task<bool> IsSuddenDeath(string royale, CancellationToken cancellationToken)
    {
        var status = await server.Http.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/ops/royales/{royale}/status", UriKind.Relative), cancellationToken);
        return status.GetProperty("suddenDeath").GetBoolean();
    }
}
