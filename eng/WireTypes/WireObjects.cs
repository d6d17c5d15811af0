using System.Reflection;
using System.Runtime.CompilerServices;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.WireTypes;

/// <summary>The records of the contracts that go over the wire to players and staff.</summary>
internal static class WireObjects
{
    private static readonly string Root = typeof(HubNames).Namespace!;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(HubNames).Assembly.GetExportedTypes()
            .Where(type => (type.Namespace == Root || type.Namespace?.StartsWith(Root + ".", StringComparison.Ordinal) == true)
                && !(type.IsAbstract && type.IsSealed) && !typeof(Attribute).IsAssignableFrom(type)),
    ];

    /// <summary>What an object says, in the order in which it says it.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(property => property.MetadataToken);

    /// <summary>Whether whoever makes the object has to say this.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));
}
