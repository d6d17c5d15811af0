namespace Trivia.Telemetry;

/// <summary>Which sources and spans make up the traces.</summary>
public static class TraceNames
{
    /// <summary>Sources of the product. A new one is heard by having such a name.</summary>
    public const string Sources = "Trivia.*";

    /// <summary>
    /// Start of the names of spans that may begin a trace, such as <c>trivia.answer</c>. All others are only told of as parts
    /// of one: a call to a grain that belongs to nothing is no story.
    /// </summary>
    public const string BeginningPrefix = "trivia.";

    /// <summary>Calls to grains.</summary>
    public const string OrleansCalls = "Microsoft.Orleans.Application";

    /// <summary>Reads and writes of grains' states.</summary>
    public const string OrleansStorage = "Microsoft.Orleans.Storage";
}
