using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Trivia.EndToEnd.Tests.Harness.LongestFirst))]

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>Begins with the classes that take longest, so that none of them is left to run by itself at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [typeof(ClusterTests).FullName!, typeof(RollingUpgradeTests).FullName!];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection =>
            Longest.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
