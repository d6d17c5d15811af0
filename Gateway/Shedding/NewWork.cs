namespace Trivia.Gateway.Shedding;

/// <summary>Work that a busy gateway can refuse before it has begun. What is not named here is served for as long as its own limits allow.</summary>
internal enum NewWork
{
    /// <summary>Signing a guest in.</summary>
    SignIn,

    /// <summary>Opening a connection, by somebody who has no seat here and has not just been signed in.</summary>
    Connection,

    /// <summary>Joining or watching an event, over a connection that has not just been let in.</summary>
    Entry,

    /// <summary>Reading of events, which costs little.</summary>
    Read,

    /// <summary>Reading that costs much: standings, receipts, the contenders. Served only while nothing else is refused.</summary>
    CostlyRead,
}
