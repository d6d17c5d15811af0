namespace Trivia.Benchmarks.Overload;

/// <summary>What the server says of itself.</summary>
/// <param name="Admitted">The share of new work that it lets in.</param>
/// <param name="PoolDelayMs">How long work waits for a thread.</param>
/// <param name="PauseMs">How long its collector has stopped it, since it started.</param>
/// <param name="FullCollections">Collections of all generations, since it started.</param>
/// <param name="HeapMb">Its heap after the last collection.</param>
internal readonly record struct ServerLoad(double Admitted, double PoolDelayMs, double PauseMs, int FullCollections, double HeapMb);
