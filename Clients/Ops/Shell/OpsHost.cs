using Spectre.Console;

namespace Trivia.Ops.Shell;

/// <summary>What the commands reach of the world outside, so that tests can stand in for it.</summary>
/// <param name="Http">Sends requests.</param>
/// <param name="Console">Where people read, and are asked.</param>
/// <param name="Output">Where programs read.</param>
/// <param name="Errors">Where errors go.</param>
/// <param name="Environment">Reads environment variables.</param>
/// <param name="Time">The clock.</param>
internal sealed record OpsHost(
    HttpClient Http,
    IAnsiConsole Console,
    TextWriter Output,
    TextWriter Errors,
    Func<string, string?> Environment,
    TimeProvider Time);
