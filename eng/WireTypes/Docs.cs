using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.WireTypes;

/// <summary>What the documentation of a type or member says in its summary.</summary>
internal sealed partial class Docs
{
    private static readonly Assembly Contracts = typeof(HubNames).Assembly;

    private static readonly Dictionary<string, XElement> Summaries =
        XDocument.Load(Path.ChangeExtension(Contracts.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!, StringComparer.Ordinal);

    private readonly XElement summary;

    private Docs(XElement summary) => this.summary = summary;

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Docs Of(MemberInfo member)
    {
        var id = member switch
        {
            Type type => $"T:{type.FullName}",
            PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
            _ => $"F:{member.DeclaringType!.FullName}.{member.Name}",
        };
        return Summaries.TryGetValue(id, out var summary) ? new Docs(summary) : throw new InvalidOperationException($"{id} is not documented.");
    }

    /// <summary>As a comment in TypeScript, with its line break.</summary>
    public string Comment(string indent) => $"{indent}/** {Text()} */\n";

    /// <summary>Whether it points at a type.</summary>
    public bool Mentions(Type type) => References().Contains($"T:{type.FullName}");

    /// <summary>The objects of the wire that it points at.</summary>
    public IEnumerable<Type> Types() =>
        References().Where(id => id.StartsWith("T:", StringComparison.Ordinal)).Select(id => Contracts.GetType(id[2..])).OfType<Type>();

    /// <summary>The member that it points at, when it says no more than that.</summary>
    public PropertyInfo? OnlyMember() =>
        References().ToList() is [var id] && id.StartsWith("P:", StringComparison.Ordinal) && Text().StartsWith("See ", StringComparison.Ordinal)
            ? Contracts.GetType(id[2..id.LastIndexOf('.')])?.GetProperty(id[(id.LastIndexOf('.') + 1)..])
            : null;

    /// <summary>The union of the words that it lists: "<c>a</c>, <c>b</c> or <c>c</c>"; null without such a list.</summary>
    public string? Words()
    {
        var words = summary.Elements("c").Select(word => word.Value).ToList();
        return words.Count > 1 && Text().Contains($" or `{words[^1]}`", StringComparison.Ordinal) && words.TrueForAll(word => Word().IsMatch(word))
            ? string.Join(" | ", words.Select(word => $"'{word}'"))
            : null;
    }

    private IEnumerable<string> References() =>
        summary.Elements("see").Select(see => see.Attribute("cref")?.Value).OfType<string>();

    private string Text() => Gap().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => Short(see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? see.Value),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => other.Value,
        XText text => text.Value,
        _ => "",
    })), " ").Trim().Replace("*/", "*\u200b/", StringComparison.Ordinal);

    private static string Short(string id) => id[0..2] switch
    {
        "T:" => id[(id.LastIndexOf('.') + 1)..],
        "P:" or "F:" => string.Join('.', id.Split('.')[^2..].Select((part, index) => index == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..])),
        _ => id,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();

    [GeneratedRegex("^[a-zA-Z]+$")]
    private static partial Regex Word();
}
