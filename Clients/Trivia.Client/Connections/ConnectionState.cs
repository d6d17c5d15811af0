namespace Trivia.Client.Connections;

/// <summary>Where a connection is.</summary>
public enum ConnectionState
{
    /// <summary>Not started.</summary>
    Idle,

    /// <summary>On its way to a gateway, for the first time or again.</summary>
    Connecting,

    /// <summary>At a gateway, and in its royale if it has one.</summary>
    Connected,

    /// <summary>Over: disposed of, or the token was refused.</summary>
    Closed,
}
