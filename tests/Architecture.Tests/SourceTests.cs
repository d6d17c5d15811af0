using Trivia.Architecture.Tests.Reading;

namespace Trivia.Architecture.Tests;

/// <summary>The shape of the source files.</summary>
public sealed class SourceTests
{
    /// <summary>The longest file that one idea needs; most stay under half of it.</summary>
    private const int LinesMax = 300;

    private static readonly string[] Unwritten = ["bin", "obj", "tests", "node_modules"];

    private static IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Codebase.SourceRoot, "*.cs", SearchOption.AllDirectories).Where(IsWritten);

    [Fact]
    public void Sources_All_AreFound() => Sources.Count().ShouldBeGreaterThan(50);

    [Fact]
    public void Sources_OfTheProduct_StayReadable() =>
        (from source in Sources
         let lines = File.ReadLines(source).Count()
         where lines > LinesMax
         select $"{Path.GetRelativePath(Codebase.SourceRoot, source)} has {lines} lines")
        .ShouldBeNone($"Files of more than {LinesMax} lines hold more than one idea:");

    private static bool IsWritten(string path) =>
        !Path.GetRelativePath(Codebase.SourceRoot, path).Split(Path.DirectorySeparatorChar)
            .Any(part => Unwritten.Contains(part) || part.StartsWith('.'));
}
