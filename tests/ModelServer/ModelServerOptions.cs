namespace Trivia.ModelServer;

/// <summary>How a model server runs.</summary>
public sealed record ModelServerOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Decides what is written and which requests fail.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The key that requests must bring.</summary>
    public string Key { get; init; } = "test-key";

    /// <summary>How long a reply takes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.Zero;

    /// <summary>The longest prompt that is read, in bytes.</summary>
    public int PromptBytesMax { get; init; } = 1_000_000;
}
