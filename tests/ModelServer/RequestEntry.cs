using Trivia.ModelServer.Faults;

namespace Trivia.ModelServer;

/// <summary>A request that came.</summary>
/// <param name="At">When.</param>
/// <param name="Fault">How it went wrong.</param>
/// <param name="Schema">Name of the schema that was asked for.</param>
/// <param name="Tokens">Tokens read and written.</param>
public sealed record RequestEntry(DateTimeOffset At, FaultKind Fault, string Schema, int Tokens);
