using System.Reflection;

namespace Trivia.Contracts.Tests;

/// <summary>What silos and gateways of one build say to each other and to the store, read from its assemblies.</summary>
internal static class Contract
{
    private static readonly Assembly[] Assemblies =
        [Assembly.Load("Trivia.Grains.Rules"), Assembly.Load("Trivia.Grains.Interfaces"), Assembly.Load("Trivia.Grains")];

    private static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Trivia.", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> GrainInterfaces =>
        Types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type));

    /// <summary>All types that are serialized, by alias.</summary>
    public static IReadOnlyDictionary<string, Type> Serialized { get; } = Types
        .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        .ToDictionary(AliasOf, StringComparer.Ordinal);

    /// <summary>The grain interfaces, a line each and one for each of their methods.</summary>
    public static IReadOnlyList<string> Interfaces { get; } =
    [
        .. GrainInterfaces.OrderBy(AliasOf, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods().Select(MethodLine).Order(StringComparer.Ordinal).Prepend($"interface {AliasOf(type)}")),
    ];

    /// <summary>The serialized types, a line each and one for each of their fields.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        .. Serialized.OrderBy(type => type.Key, StringComparer.Ordinal)
            .SelectMany(type => Members.Of(type.Value).Select(member => $"  {member.Id} {TypeName(member.Type)}").Prepend($"type {type.Key}{BaseOf(type.Value)}")),
        .. Enums().Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(type =>
            Enum.GetNames(type).Select(name => $"  {Convert.ToInt64(Enum.Parse(type, name), null)} {name}").Prepend($"enum {type.Name} {Enum.GetUnderlyingType(type).Name}")),
    ];

    public static string AliasOf(Type type) => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias ?? type.FullName!;

    private static string BaseOf(Type type) =>
        type.BaseType is { } parent && parent.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) ? $" : {AliasOf(parent)}" : "";

    private static string MethodLine(MethodInfo method) =>
        $"  {method.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias ?? method.Name}({string.Join(", ", method.GetParameters().Select(parameter => TypeName(parameter.ParameterType)))}): {TypeName(method.ReturnType)}";

    private static IEnumerable<Type> Enums() => Serialized.Values.SelectMany(Members.Of).Select(member => member.Type)
        .Concat(GrainInterfaces.SelectMany(type => type.GetMethods()).SelectMany(method =>
            method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
        .SelectMany(Parts)
        .Where(type => type.IsEnum && type.Namespace!.StartsWith("Trivia.", StringComparison.Ordinal));

    private static IEnumerable<Type> Parts(Type type) => type.IsArray
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    // By alias, so that a class may be renamed.
    private static string TypeName(Type type)
    {
        if (type.IsArray)
        {
            return $"{TypeName(type.GetElementType()!)}[]";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
            : type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias ?? type.Name;
    }
}
