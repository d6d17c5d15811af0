namespace Trivia.Benchmarks.Overload;

/// <summary>What became of one visitor.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Reason">The stage and the code, or what went wrong.</param>
internal readonly record struct Visit(VisitEnd End, string Reason)
{
    public static Visit Served { get; } = new(VisitEnd.Served, "");

    public static Visit Refused(string stage, string code) => new(VisitEnd.Refused, $"{stage}: {code}");

    public static Visit Silent(string stage, string what) => new(VisitEnd.Silent, $"{stage}: {what}");
}
