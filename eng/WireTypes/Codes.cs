using System.Reflection;
using System.Text;

namespace Trivia.WireTypes;

/// <summary>Codes as an object of constants, and the union of their values.</summary>
internal static class Codes
{
    /// <summary>The lines of one list of codes.</summary>
    public static string Of(Type constants, string name)
    {
        var text = new StringBuilder("\n").Append(Docs.Of(constants).Comment("")).Append("export const ").Append(name).Append(" = {\n");
        foreach (var (field, code) in Values(constants))
        {
            text.Append(Docs.Of(field).Comment("  ")).Append("  ").Append(code).Append(": '").Append(code).Append("',\n");
        }

        return text.Append("} as const;\n\nexport type ").Append(name).Append(" = (typeof ").Append(name).Append(")[keyof typeof ").Append(name).Append("];\n").ToString();
    }

    /// <summary>The constants of a class, in the order in which they are written.</summary>
    public static IEnumerable<(FieldInfo Field, string Value)> Values(Type constants) =>
        from field in constants.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral
        orderby field.MetadataToken
        select (field, (string)field.GetRawConstantValue()!);
}
