namespace Trivia.ModelServer.Faults;

/// <summary>How a request goes wrong.</summary>
public enum FaultKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>429 with Retry-After.</summary>
    Busy,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>401, whatever the key.</summary>
    Unauthorized,

    /// <summary>400 with Azure's code of a filtered prompt.</summary>
    Filtered,

    /// <summary>The connection is cut before anything is said.</summary>
    Reset,

    /// <summary>Nothing is said until the caller gives up or the script's pause is over.</summary>
    SlowFirstByte,

    /// <summary>Half of the reply comes, and then nothing until the caller gives up or the pause is over.</summary>
    StalledStream,

    /// <summary>The reply's own JSON breaks off.</summary>
    TruncatedJson,

    /// <summary>The model ran out of tokens: what it wrote breaks off, and the reply says so.</summary>
    CutShort,

    /// <summary>What the model wrote is JSON of another shape.</summary>
    WrongSchema,

    /// <summary>What the model wrote is no JSON.</summary>
    Prose,

    /// <summary>The marked option is not the right one.</summary>
    WrongAnswers,

    /// <summary>The same questions as always.</summary>
    Duplicates,

    /// <summary>The body of each question tells its answer, or an option is "All of the above".</summary>
    BadQuestions,

    /// <summary>The model declines, by the protocol's own field.</summary>
    Refusal,

    /// <summary>Questions that hold instructions, control characters and markup.</summary>
    Injected,

    /// <summary>A call of a tool instead of text.</summary>
    ToolCall,

    /// <summary>A hundred times as much as was asked for.</summary>
    Flood,
}
