using Trivia.Crash.Processes;

namespace Trivia.Chaos.Runs;

/// <summary>Lobbies that were played to their ends.</summary>
/// <param name="ExitCode">The load tester's exit code; 0 when its referee found nothing, null when it took longer than it may.</param>
/// <param name="Report">The load tester's report; null when it made none.</param>
/// <param name="Tail">The last that it wrote.</param>
internal sealed record PlayedLobbies(int? ExitCode, LobbiesReport? Report, string Tail);
