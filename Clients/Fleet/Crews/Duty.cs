namespace Trivia.Fleet.Crews;

/// <summary>Something that a player does at a certain time.</summary>
/// <param name="Kind">What.</param>
/// <param name="Bot">Who.</param>
/// <param name="Answer">The answer to send, where one is meant.</param>
/// <param name="Away">How long to stay away, where the connection is to be lost.</param>
internal sealed record Duty(DutyKind Kind, Bot Bot, OpenAnswer? Answer = null, TimeSpan? Away = null);
