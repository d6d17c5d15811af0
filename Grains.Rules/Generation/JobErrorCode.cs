namespace Trivia.Grains.Rules.Generation;

/// <summary>What went wrong with a call to a model.</summary>
public enum JobErrorCode : byte
{
    /// <summary>429: the model has no capacity left.</summary>
    Busy,

    /// <summary>5xx.</summary>
    Server,

    /// <summary>No whole reply in time.</summary>
    TimedOut,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>The circuit breaker is open: no call was made.</summary>
    Resting,

    /// <summary>The model, or its filter, declined.</summary>
    Declined,

    /// <summary>The reply is not what the schema says, or not whole.</summary>
    Malformed,

    /// <summary>The model's server refused the request itself: key, name, parameters.</summary>
    Rejected,

    /// <summary>No model is configured.</summary>
    NoModel,

    /// <summary>The job waited longer than it may.</summary>
    Overdue,
}
