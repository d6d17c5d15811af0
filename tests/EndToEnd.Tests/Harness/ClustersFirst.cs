using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Trivia.EndToEnd.Tests.Harness.ClustersFirst))]

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>
/// Begins with what takes longest, so that it is not left to run by itself at the end: the tests on a whole
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

/// <summary>The tests on a whole cluster share it: to start one takes a minute of both cores. What it is upgraded to is built meanwhile.</summary>
[CollectionDefinition(ClustersFirst.Clusters)]
public sealed class OneCluster : ICollectionFixture<NextBuild>, ICollectionFixture<LocalCluster>;
