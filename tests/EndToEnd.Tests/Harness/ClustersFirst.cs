using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Trivia.EndToEnd.Tests.Harness.ClustersFirst))]

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>
/// Begins with what takes longest, so that it is not left to run by itself at the end: the tests that start a whole
/// <see cref="LocalCluster"/>, of which two cores carry one at a time.
/// </summary>
public sealed class ClustersFirst : ITestCollectionOrderer
{
    /// <summary>The collection of those tests.</summary>
    public const string Clusters = "clusters";

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == Clusters)];
}
