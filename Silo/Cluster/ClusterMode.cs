namespace Trivia.Silo.Cluster;

/// <summary>The two shapes of the product.</summary>
public enum ClusterMode
{
    /// <summary>One process that keeps its state in a file, and needs nothing else.</summary>
    OneProcess,

    /// <summary>Silos and gateways in processes of their own; Redis and blob storage between them.</summary>
    Cluster,
}
