using System.Text.RegularExpressions;
using Trivia.Crash.Processes;

namespace Trivia.Crash.Datasets;

/// <summary>Watches a server's log for the moment at which it is to be killed.</summary>
internal static partial class DatasetWatch
{
    private const int LaterJoin = 4;

    /// <summary>The latest kill after its line; a part of some thousand rows takes about as long.</summary>
    private static readonly TimeSpan LatestAfter = TimeSpan.FromMilliseconds(60);

    /// <summary>Has the server say at which step it is.</summary>
    public static string Logging => "Logging:LogLevel:Trivia.Grains.Datasets=Debug";

    /// <summary>Waits for the moment, and a little longer, so that a step is not always hit at its beginning.</summary>
    /// <param name="server">The server.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="seed">Decides how much longer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task Until(ServerProcess server, DatasetMoment moment, int seed, CancellationToken cancellationToken)
    {
        if (moment == DatasetMoment.Catalogued)
        {
            await server.Output.WaitFor(0, Catalogued().IsMatch, cancellationToken);
            return;
        }

        var step = moment == DatasetMoment.JoinLater ? nameof(DatasetMoment.Join) : moment.ToString();
        var next = 0;
        for (var passed = 0; passed < (moment == DatasetMoment.JoinLater ? LaterJoin : 1); passed++)
        {
            (_, next) = await server.Output.WaitFor(next, line => Step().Match(line) is { Success: true } match && match.Groups["step"].Value == step, cancellationToken);
        }

        await Task.Delay(new Random(HashCode(seed, moment)).NextDouble() * LatestAfter, cancellationToken);
    }

    /// <summary>The last that a server's log says of its data sets.</summary>
    public static string LastWord(OutputLines output) =>
        output.All().Select(line => Course().Match(line)).LastOrDefault(match => match.Success)?.Groups["what"].Value ?? "nothing";

    // Not System.HashCode, which differs from process to process.
    private static int HashCode(int seed, DatasetMoment moment) => seed * 31 + (int)moment;

    [GeneratedRegex(@"Data set \d+ is at (?<step>\w+)\.")]
    private static partial Regex Step();

    [GeneratedRegex(@"Data set \d+ is in the catalogue")]
    private static partial Regex Catalogued();

    [GeneratedRegex(@"Data set \d+ (?<what>begins|is at \w+|is in the catalogue)")]
    private static partial Regex Course();
}
