namespace Trivia.Grains.Rules.Generation;

/// <summary>How much the queue holds.</summary>
/// <param name="JobsMax">Jobs, waiting and under way.</param>
/// <param name="PlayerJobsMax">Those of players among them, so that they never keep staff out.</param>
/// <param name="JobsPerPlayerMax">Those of one player.</param>
/// <param name="Workers">Generators.</param>
/// <param name="Lease">How long a generator that is not heard of keeps its job.</param>
public sealed record QueueLimits(int JobsMax, int PlayerJobsMax, int JobsPerPlayerMax, int Workers, TimeSpan Lease);
