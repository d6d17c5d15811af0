namespace Trivia.Chaos.Judging;

/// <summary>When the players of a royale were told a fact; a line of the load tester's recording.</summary>
/// <param name="Sequence">The fact's number in the event.</param>
/// <param name="Fact">Question, Reveal, Void, Cut, Phase or Finish.</param>
/// <param name="Round">Its round; 0 where it has none.</param>
/// <param name="FirstAt">When its first player read it.</param>
/// <param name="LastAt">When the last of those read it whom it reached on its own.</param>
/// <param name="NextInMs">When the next step was said to be due, in milliseconds from then; −1 where it was not.</param>
internal sealed record Sight(long Sequence, string Fact, int Round, DateTimeOffset FirstAt, DateTimeOffset LastAt, long NextInMs);
