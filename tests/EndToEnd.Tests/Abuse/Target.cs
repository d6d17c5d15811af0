using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Secrecy;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>What is abused.</summary>
/// <param name="Server">The server.</param>
/// <param name="Royale">A royale that is under way, in which the abusers have no part.</param>
/// <param name="Ticket">A load-test ticket.</param>
/// <param name="StaffTokens">A token of each role of staff.</param>
/// <param name="Pack">Questions that the bank holds.</param>
internal sealed record Target(
    ServerProcess Server, string Royale, string Ticket, IReadOnlyDictionary<string, string> StaffTokens, CanaryPack Pack);
