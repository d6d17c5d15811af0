namespace Trivia.Benchmarks.Overload;

/// <summary>An answer, as far as it matters.</summary>
/// <param name="Status">Its status.</param>
/// <param name="SaysWhen">Whether it says when to come again.</param>
/// <param name="Body">Its body, with the marks of chunks in it if it came so.</param>
internal readonly record struct HttpAnswer(int Status, bool SaysWhen, string Body)
{
    /// <summary>A text member of the body; null when there is none of that name.</summary>
    public string? Member(string name)
    {
        var mark = $"\"{name}\":\"";
        var at = Body.IndexOf(mark, StringComparison.Ordinal);
        var end = at < 0 ? -1 : Body.IndexOf('"', at + mark.Length);
        return end < 0 ? null : Body[(at + mark.Length)..end];
    }
}
