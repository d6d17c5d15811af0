using System.Diagnostics.CodeAnalysis;

namespace Trivia.Storage.Tests.Contracts;

/// <summary>What an activation holds of its state: the value, the ETag it read, whether there is a record.</summary>
public sealed class Held(TestState? state = null, string? etag = null) : IGrainState<TestState>
{
    [AllowNull]
    public TestState State { get; set; } = state ?? new TestState();

    public string? ETag { get; set; } = etag;

    public bool RecordExists { get; set; }
}
