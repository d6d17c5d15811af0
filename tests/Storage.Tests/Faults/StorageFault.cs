namespace Trivia.Storage.Tests.Faults;

public enum StorageFault
{
    None,

    /// <summary>The call fails and the store never hears of it.</summary>
    BeforeTheStore,

    /// <summary>The store carries the call out, and the caller is told that it failed: the outcome is unknown to it.</summary>
    AfterTheStore,
}
