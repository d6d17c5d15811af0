using System.Text;

namespace Trivia.Grains.Rules.Generation;

/// <summary>Where a generated question comes from, as its origin says it: <c>generator:model@version#prompt</c>.</summary>
public static class DraftOrigin
{
    /// <summary>Begins every generated question's origin.</summary>
    public const string Prefix = "generator:";

    private const int NameLengthMax = 64;

    /// <summary>The origin.</summary>
    /// <param name="model">The model as it is configured.</param>
    /// <param name="version">The model as it names itself in a reply. Comes from outside, so it is brought into form.</param>
    /// <param name="promptHash">Hash of the prompt and its schema.</param>
    public static string Of(string model, string? version, string promptHash) =>
        $"{Prefix}{Name(model)}@{Name(version ?? "")}#{promptHash}";

    private static string Name(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, NameLengthMax)))
        {
            name.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or ':' or '/' ? character : '-');
        }

        return name.Length == 0 ? "unknown" : name.ToString();
    }
}
