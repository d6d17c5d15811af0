namespace Trivia.Fleet.Sockets;

/// <summary>What the answer to an invocation holds; the numbers are those of the hub protocol.</summary>
public enum CompletionKind
{
    /// <summary>The method failed; the reader stands at the error text.</summary>
    Error = 1,

    /// <summary>The method returned nothing. ASP.NET Core sends <see cref="Result"/> with nil instead.</summary>
    Void = 2,

    /// <summary>The reader stands at the returned value.</summary>
    Result = 3,
}
