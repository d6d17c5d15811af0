using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Trivia.Contracts.Tests;

/// <summary>
/// Makes an example of any serialized type: every field has a value that is none's default, and the same in every run. A value
/// depends on the field's number and type only.
/// </summary>
internal static class Examples
{
    private const int DepthMax = 8;

    private static readonly DateTimeOffset Moment = new(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));

    public static object Of(Type type) => Make(type, 1, 0)!;

    private static object? Make(Type type, uint id, int depth) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner, id, depth),
        _ when type == typeof(string) => $"text {id}",
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => Moment.AddMinutes(id),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(id + 1),
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
        _ when type.IsPrimitive => Convert.ChangeType(id + 7, type, null),
        _ when type.IsArray => ArrayOf(type.GetElementType()!, id, depth),
        _ when type.IsGenericType => Generic(type, id, depth),
        _ when type.IsAbstract => depth > DepthMax ? null : Make(ConcreteOf(type), id, depth),
        _ => depth > DepthMax ? null : Object(type, depth),
    };

    private static object Object(Type type, int depth)
    {
        // Not by a constructor: what is stored is the fields, and those are what has to come back.
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in Members.Chain(type).SelectMany(Members.Of))
        {
            member.Field.SetValue(made, Make(member.Type, member.Id, depth + 1));
        }

        return made;
    }

    private static Type ConcreteOf(Type type) => Contract.Serialized.OrderBy(known => known.Key, StringComparer.Ordinal)
        .Select(known => known.Value).First(known => !known.IsAbstract && known.IsAssignableTo(type));

    private static Array ArrayOf(Type element, uint id, int depth)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Make(element, id, depth), 0);
        array.SetValue(Make(element, id + 1, depth), 1);
        return array;
    }

    private static object Generic(Type type, uint id, int depth)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
        {
            var items = ArrayOf(arguments[0], id, depth);
            return Collection(type, arguments, items);
        }

        var pairs = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        pairs[Make(arguments[0], id, depth)!] = Make(arguments[1], id + 1, depth);
        return Collection(type, arguments, pairs);
    }

    private static object Collection(Type type, Type[] arguments, object content)
    {
        var definition = type.GetGenericTypeDefinition();
        return definition switch
        {
            _ when type.IsInstanceOfType(content) => content,
            _ when definition == typeof(ImmutableArray<>) => Create(typeof(ImmutableArray), nameof(ImmutableArray.CreateRange), arguments, content),
            _ when definition == typeof(ImmutableList<>) => Create(typeof(ImmutableList), nameof(ImmutableList.CreateRange), arguments, content),
            _ when definition == typeof(ImmutableHashSet<>) => Create(typeof(ImmutableHashSet), nameof(ImmutableHashSet.CreateRange), arguments, content),
            _ when definition == typeof(ImmutableSortedSet<>) => Create(typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.CreateRange), arguments, content),
            _ when definition == typeof(ImmutableDictionary<,>) => Create(typeof(ImmutableDictionary), nameof(ImmutableDictionary.CreateRange), arguments, content),
            _ when definition == typeof(ImmutableSortedDictionary<,>) => Create(typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange), arguments, content),
            _ => Activator.CreateInstance(type, content)
                ?? throw new NotSupportedException($"Say here how a {type} is made."),
        };
    }

    private static object Create(Type factory, string method, Type[] arguments, object content) => factory.GetMethods()
        .Single(candidate => candidate.Name == method && candidate.GetGenericArguments().Length == arguments.Length
            && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } parameter }]
            && parameter.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .MakeGenericMethod(arguments).Invoke(null, [content])!;
}
