using System.Reflection;

namespace Trivia.Contracts.Tests;

/// <summary>A field that is serialized.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">Its type.</param>
/// <param name="Field">Where it is kept.</param>
internal sealed record Member(uint Id, Type Type, FieldInfo Field);

/// <summary>The numbered fields of a type; those of its base are its base's.</summary>
internal static class Members
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Member> Of(Type type)
    {
        var fields = from field in type.GetFields(Own)
                     let id = field.GetCustomAttribute<IdAttribute>()
                     where id is not null
                     select new Member(id.Id, field.FieldType, field);
        var properties = from property in type.GetProperties(Own)
                         let id = property.GetCustomAttribute<IdAttribute>()
                         where id is not null
                         select new Member(id.Id, property.PropertyType, type.GetField($"<{property.Name}>k__BackingField", Own)
                             ?? throw new InvalidOperationException($"{type}.{property.Name} keeps its value somewhere else."));
        return [.. fields.Concat(properties).OrderBy(member => member.Id)];
    }

    /// <summary>The type and those that it inherits fields from.</summary>
    public static IEnumerable<Type> Chain(Type type)
    {
        for (var part = type; part is not null && part != typeof(object) && part != typeof(ValueType); part = part.BaseType)
        {
            yield return part;
        }
    }
}
