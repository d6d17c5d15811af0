using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Trivia.Grains.Interfaces.Packs;

/// <summary>The fields of one line of a pack. A field that is not asked for is a problem: what it says would be lost.</summary>
internal sealed class PackFields
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly List<string> asked = [];
    private readonly List<string> problems;

    /// <summary>The fields of an object.</summary>
    /// <param name="line">A JSON object, parsed.</param>
    /// <param name="problems">Is told what is wrong, and what to do about it.</param>
    public PackFields(JsonElement line, List<string> problems)
    {
        this.problems = problems;
        foreach (var field in line.EnumerateObject())
        {
            if (TryRead(() => field.Name, out var name) && !fields.TryAdd(name, field.Value))
            {
                problems.Add($"field “{name}” comes twice; take one out.");
            }
        }
    }

    /// <summary>A field that must be there.</summary>
    public string Text(string name)
    {
        if (TryFind(name, out var value))
        {
            return TextOf(name, value);
        }

        problems.Add($"field “{name}” is missing; add it.");
        return "";
    }

    /// <summary>A field that may be missing.</summary>
    public string? TextOrNull(string name) => TryFind(name, out var value) ? TextOf(name, value) : null;

    /// <summary>A list that must be there.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        if (TryFind(name, out var value) && value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select(text => TextOf(name, text))];
        }

        problems.Add($"field “{name}” must be a list of texts, [\"…\", \"…\", \"…\"].");
        return [];
    }

    /// <summary>A number that may be missing.</summary>
    public int? NumberOrNull(string name)
    {
        if (!TryFind(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        problems.Add($"field “{name}” must be a whole number, without quotes.");
        return null;
    }

    /// <summary>Complains of fields that nobody asked for.</summary>
    public void End() => problems.AddRange(
        from name in fields.Keys.Except(asked)
        select $"field “{name}” is unknown; the fields are {string.Join(", ", asked)}.");

    private bool TryFind(string name, out JsonElement value)
    {
        asked.Add(name);
        return fields.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private string TextOf(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return TryRead(() => value.GetString()!, out var text) ? text : "";
        }

        problems.Add($"field “{name}” holds what is no text; put it in quotes.");
        return "";
    }

    // A backslash may spell half of a character, and the reader throws only when the text is taken out.
    private bool TryRead(Func<string> read, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = read();
            return true;
        }
        catch (InvalidOperationException)
        {
            problems.Add("has half of a character (\\ud800–\\udfff without its other half); write the character itself.");
            text = null;
            return false;
        }
    }
}
