using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Trivia.Contracts.Tests;

/// <summary>
/// Bytes that earlier builds have written are read as they were meant. <c>Approved/bytes.txt</c> holds an example of every
/// serialized type, and another one for every shape that it has had since; lines are added and never taken away.
/// </summary>
public sealed class YesterdaysBytesTests
{
    private readonly ApprovedFile file = new("bytes.txt");
    private readonly Serializer serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Bytes_OfEveryEarlierBuild_AreReadAsTheyWereMeant()
    {
        var lines = file.Lines.Select(Parse).ToList();
        lines.Count.ShouldBeGreaterThanOrEqualTo(60);

        foreach (var (alias, meant, bytes) in lines)
        {
            Contract.Serialized.ContainsKey(alias).ShouldBeTrue($"{alias} was stored, and has to stay readable.");
            var read = Dump.Of(serializer.Deserialize<object>(bytes)!);
            meant.Where(member => read.GetValueOrDefault(member.Key) != member.Value)
                .Select(member => $"{alias} {member.Key}: meant {member.Value}, read {read.GetValueOrDefault(member.Key)}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Types_AllOfToday_HaveBytesForTomorrow()
    {
        var known = file.Lines.Select(line => Shape(Parse(line))).ToHashSet();
        var missing = Contract.Serialized.OrderBy(type => type.Key, StringComparer.Ordinal).Where(type => !type.Value.IsAbstract)
            .Select(type => (Alias: type.Key, Example: Examples.Of(type.Value)))
            .Select(type => (type.Alias, Meant: Dump.Of(type.Example), Bytes: serializer.SerializeToArray<object>(type.Example)))
            .Where(type => !known.Contains(Shape(type))).ToList();
        if (missing.Count > 0 && ApprovedFile.IsApproving)
        {
            file.Approve(file.Lines.Concat(missing.Select(Format)).Order(StringComparer.Ordinal));
            return;
        }

        missing.Select(type => Shape(type)).ShouldBeEmpty("New shapes: TRIVIA_APPROVE=1 ./test.sh Contracts, and commit Approved/ with it.");
    }

    [Fact]
    public void Example_OfEveryType_ComesBackWhole()
    {
        foreach (var (alias, type) in Contract.Serialized.Where(known => !known.Value.IsAbstract))
        {
            var example = Examples.Of(type);
            Dump.Of(serializer.Deserialize<object>(serializer.SerializeToArray<object>(example))!).ShouldBe(Dump.Of(example), alias);
        }
    }

    // Tabs between columns, and a character that no example holds between values.
    private static string Format((string Alias, IReadOnlyDictionary<string, string> Meant, byte[] Bytes) type) => string.Join(
        '\t', type.Alias, string.Join('|', type.Meant.Select(member => $"{member.Key}:{member.Value}")), Convert.ToBase64String(type.Bytes));

    private static (string Alias, IReadOnlyDictionary<string, string> Meant, byte[] Bytes) Parse(string line)
    {
        var columns = line.Split('\t');
        var meant = columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split(':', 2))
            .ToDictionary(member => member[0], member => member[1], StringComparer.Ordinal);
        return (columns[0], meant, Convert.FromBase64String(columns[2]));
    }

    private static string Shape((string Alias, IReadOnlyDictionary<string, string> Meant, byte[] Bytes) type) =>
        $"{type.Alias} {string.Join(',', type.Meant.Keys.Order(StringComparer.Ordinal))}";
}
