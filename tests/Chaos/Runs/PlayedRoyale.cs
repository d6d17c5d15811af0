using Trivia.Chaos.Judging;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Runs;

/// <summary>A royale that was played, and what is left of it.</summary>
/// <param name="Folder">Where its files lie.</param>
/// <param name="ExitCode">The load tester's exit code; 0 when its oracle found nothing.</param>
/// <param name="Report">The load tester's report; null when it made none.</param>
/// <param name="Recording">What is read of its recording.</param>
/// <param name="Tail">The last that it wrote.</param>
internal sealed record PlayedRoyale(string Folder, int ExitCode, FleetReport? Report, RoyaleRecording Recording, string Tail);
