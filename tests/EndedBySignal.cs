using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Trivia.Tests;

/// <summary>
/// Lets a test process that is told to end (by a time limit, or by whoever waited long enough) end as at its own end: what it started
/// goes with it. Since .NET 10 the runtime by itself raises <see cref="AppDomain.ProcessExit"/> for no signal
/// (<see href="https://learn.microsoft.com/dotnet/core/compatibility/core-libraries/10.0/sigterm-signal-handler"/>).
/// </summary>
internal static class EndedBySignal
{
    private const int ExitCode = 128 + 15; // as shells have it for SIGTERM
    private static PosixSignalRegistration? registration;

    [ModuleInitializer]
    internal static void Register() =>
        registration ??= PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(ExitCode));
}
