namespace Trivia.Telemetry.Tests.Otlp;

/// <summary>A span that arrived.</summary>
/// <param name="Service">The program that sent it.</param>
/// <param name="Source">Its source.</param>
/// <param name="Trace">Id of its trace.</param>
/// <param name="Id">Its own.</param>
/// <param name="Parent">That of the span it is a part of; empty for none.</param>
/// <param name="Name">Its name.</param>
/// <param name="StartNs">Its start, in nanoseconds since 1970.</param>
/// <param name="EndNs">Its end.</param>
/// <param name="Tags">Names of its tags.</param>
internal sealed record SpanSeen(
    string Service, string Source, string Trace, string Id, string Parent, string Name, ulong StartNs, ulong EndNs, IReadOnlyList<string> Tags)
{
    public double Ms => (EndNs - StartNs) / 1e6;
}
