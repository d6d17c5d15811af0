using System.Collections;

namespace Trivia.WireTypes;

/// <summary>Names of types as TypeScript has them.</summary>
internal static class TypeScript
{
    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(double), typeof(decimal)];

    /// <summary>The name of a type; objects of the wire are added to those that are used.</summary>
    /// <exception cref="NotSupportedException">Nobody has said how the type looks on the wire.</exception>
    public static string Of(Type type, ISet<Type> used)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (WireObjects.All.Contains(type))
        {
            used.Add(type);
            return type.Name;
        }

        return type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(DateTimeOffset) => "string",
            _ when Numbers.Contains(type) => "number",
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(type) => $"readonly {Of(type.GetGenericArguments().Single(), used)}[]",
            _ => throw new NotSupportedException($"{type} has no form on the wire that TypeScript knows of."),
        };
    }
}
