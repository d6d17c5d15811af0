namespace Trivia.Storage.Tests.Contracts;

/// <summary>A state of the kind that grains keep: a mutable object with a bit of everything.</summary>
[GenerateSerializer, Alias("trivia.storage.tests.test-state")]
public sealed class TestState
{
    [Id(0)]
    public string Text { get; set; } = "fresh";

    [Id(1)]
    public int Number { get; set; }

    [Id(2)]
    public byte[] Bytes { get; set; } = [];
}
