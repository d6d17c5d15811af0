namespace Trivia.Silo.Hosting;

/// <summary>The process cannot start here; the message says why and what to do.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
