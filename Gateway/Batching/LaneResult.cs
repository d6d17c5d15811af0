namespace Trivia.Gateway.Batching;

/// <summary>What became of an item.</summary>
/// <param name="End">How it left its lane.</param>
/// <param name="Outcome">Its verdict, if it has one.</param>
internal readonly record struct LaneResult<TOutcome>(LaneEnd End, TOutcome? Outcome = default);
