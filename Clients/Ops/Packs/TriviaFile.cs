using System.Globalization;
using Trivia.Grains.Interfaces.Packs;

namespace Trivia.Ops.Packs;

/// <summary>Reads packs of our own format, by the reader that the server uses.</summary>
internal static class TriviaFile
{
    /// <summary>Reads a file to its end.</summary>
    public static async Task<PackContents> Read(string name, Stream file, CancellationToken cancellationToken)
    {
        var pack = await PackReader.Read(file, cancellationToken);
        var entries = pack.Questions.Select(question =>
            new PackEntry(string.Create(CultureInfo.InvariantCulture, $"line {pack.Lines[question.Id]}"), question.ToText()));
        return new PackContents(name, [.. entries], [.. pack.Problems.Select(Note)]);
    }

    // The reader puts the line in front: "Line 3: field …".
    private static PackNote Note(string problem)
    {
        var colon = problem.IndexOf(": ", StringComparison.Ordinal);
        return problem.StartsWith("Line ", StringComparison.Ordinal) && colon > 0
            ? new PackNote("line" + problem[4..colon], "form", problem[(colon + 2)..], IsError: true)
            : new PackNote("", "form", problem, IsError: true);
    }
}
