using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Runs;

/// <summary>A strike as it was carried out.</summary>
/// <param name="Strike">What the schedule said.</param>
/// <param name="Began">When it began, from the first question on; later than planned where the last one had not healed.</param>
/// <param name="Ended">When what it took away was given back, and, of a process, when the new one was ready.</param>
/// <param name="Note">What else is to be said.</param>
internal sealed record Struck(Strike Strike, TimeSpan Began, TimeSpan Ended, string Note);
