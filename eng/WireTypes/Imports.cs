using System.Text;

namespace Trivia.WireTypes;

/// <summary>What one file takes from the others.</summary>
internal static class Imports
{
    /// <summary>The lines at the head of the file of a namespace.</summary>
    public static string Of(string space, IEnumerable<Type> used, bool codes)
    {
        var lines = new StringBuilder();
        if (codes)
        {
            lines.Append("import type { RefusalCode } from './codes';\n");
        }

        foreach (var others in used.Where(type => type.Namespace != space).GroupBy(type => type.Namespace!).OrderBy(group => File(group.Key), StringComparer.Ordinal))
        {
            var names = string.Join(", ", others.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal));
            lines.Append("import type { ").Append(names).Append(" } from './").Append(File(others.Key)).Append("';\n");
        }

        return lines.ToString();
    }

    private static string File(string space) => space.Split('.')[^1] switch
    {
        "Http" => "http",
        "Lobbies" => "lobbies",
        "Wire" => "frames",
        _ => throw new NotSupportedException($"{space} has no file yet."),
    };
}
