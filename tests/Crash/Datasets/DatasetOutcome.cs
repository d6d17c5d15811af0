using System.Globalization;

namespace Trivia.Crash.Datasets;

/// <summary>What became of a data set whose server was killed.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Moment">When the server was to be killed.</param>
/// <param name="LastWord">The last that the killed server said of it.</param>
/// <param name="ReadyAfter">From the start of the second process to its readiness.</param>
/// <param name="DoneAfter">From then to the catalogue.</param>
/// <param name="Problems">What is wrong, one sentence each.</param>
internal sealed record DatasetOutcome(
    int Version, DatasetMoment Moment, string LastWord, TimeSpan ReadyAfter, TimeSpan DoneAfter, IReadOnlyList<string> Problems)
{
    /// <summary>The outcome in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"v{Version}  killed in {Moment,-10} after “{LastWord}”  ready again in {ReadyAfter.TotalSeconds:0.0} s, in the catalogue {DoneAfter.TotalSeconds:0.0} s later  {(Problems.Count == 0 ? "ok" : "FAILED")}");
}
