using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace Trivia.Contracts.Tests;

/// <summary>The values of an object's own fields as text, by number: what has to be the same after its bytes were read by a later build.</summary>
internal static class Dump
{
    public static IReadOnlyDictionary<string, string> Of(object value) => Members.Chain(value.GetType()).Reverse()
        .SelectMany((type, level) => Members.Of(type).Select(member => (Key: $"{level}.{member.Id}", Text: Text(member.Field.GetValue(value)))))
        .ToDictionary(member => member.Key, member => member.Text, StringComparer.Ordinal);

    // Types of ours have lines of their own; here it is enough that they are there.
    private static string Text(object? value) => value switch
    {
        null => "null",
        _ when IsUnset(value) => "none",
        string text => text,
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        _ when Contract.Serialized.ContainsKey(Contract.AliasOf(value.GetType())) => Contract.AliasOf(value.GetType()),
        IDictionary pairs => InOrder(pairs.Keys.Cast<object>().Select(key => $"{Text(key)}={Text(pairs[key])}")),
        IEnumerable items when IsSet(items) => InOrder(items.Cast<object?>().Select(Text)),
        IEnumerable items => $"[{string.Join(' ', items.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    // What an earlier build did not know of is not there in its bytes; readers take an unset array for an empty one.
    private static bool IsUnset(object value) => value.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(value)!;

    // Sets and dictionaries come in another order in every process: texts are hashed with a seed of its own.
    private static string InOrder(IEnumerable<string> texts) => $"[{string.Join(' ', texts.Order(StringComparer.Ordinal))}]";

    private static bool IsSet(IEnumerable items) => items.GetType().GetInterfaces()
        .Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));
}
