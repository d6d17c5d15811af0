using System.Reflection;
using System.Text;
using System.Text.Json;
using MessagePack;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.WireTypes;

/// <summary>One file: the objects of one namespace as interfaces, and what they need from others.</summary>
internal static class Module
{
    private static readonly NullabilityInfoContext Nulls = new();

    /// <summary>The text of the file.</summary>
    public static string Of(string space, Absent absent)
    {
        var objects = WireObjects.All.Where(type => type.Namespace == space).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        var body = new StringBuilder();
        var used = new HashSet<Type>();
        foreach (var type in objects)
        {
            Append(body, type, absent, used);
        }

        return Imports.Of(space, used, codes: body.ToString().Contains("RefusalCode;", StringComparison.Ordinal)) + body;
    }

    private static void Append(StringBuilder text, Type type, Absent absent, HashSet<Type> used)
    {
        text.Append('\n').Append(Docs.Of(type).Comment(""));
        text.Append("export interface ").Append(type.Name).Append(" {\n");
        foreach (var property in WireObjects.Members(type))
        {
            var isOptional = Nulls.Create(property).ReadState == NullabilityState.Nullable;
            var mayBeLeftOut = IsSentByClients(type) ? !WireObjects.IsRequired(property) : isOptional && absent == Absent.IsLeftOut;
            text.Append(Docs.Of(property).Comment("  "));
            text.Append("  readonly ").Append(Name(property)).Append(mayBeLeftOut ? "?: " : ": ").Append(TypeOf(property, used));
            text.Append(isOptional && !mayBeLeftOut ? " | null;\n" : ";\n");
        }

        text.Append("}\n");
    }

    private static bool IsSentByClients(Type type) => type.Name.EndsWith("Request", StringComparison.Ordinal);

    private static string TypeOf(PropertyInfo property, HashSet<Type> used)
    {
        var docs = Docs.Of(property);
        return property.PropertyType == typeof(string)
            ? docs.Mentions(typeof(RefusalCodes)) ? "RefusalCode" : docs.Words() ?? Borrowed(docs, used) ?? "string"
            : TypeScript.Of(property.PropertyType, used);
    }

    // "See PhaseFrame.Phase": a member that takes its words from another's.
    private static string? Borrowed(Docs docs, HashSet<Type> used)
    {
        if (docs.OnlyMember() is not { } other || Docs.Of(other).Words() is null)
        {
            return null;
        }

        used.Add(other.DeclaringType!);
        return $"{other.DeclaringType!.Name}['{Name(other)}']";
    }

    private static string Name(PropertyInfo property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var key = property.GetCustomAttribute<KeyAttribute>();
        return key is null || key.StringKey == name
            ? name
            : throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} is called {key.StringKey ?? "a number"} in MessagePack and {name} in JSON.");
    }
}
