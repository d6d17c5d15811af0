namespace Trivia.Grains.Interfaces.Wire;

/// <content>Questions that a model writes.</content>
public static partial class HubNames
{
    /// <summary>Watches a job of one's own until it is over: <c>WatchGeneration(job)</c> → refusal code.</summary>
    public const string WatchGeneration = "WatchGeneration";

    /// <summary>Event with a <see cref="GenerationFrame"/>, to who watches the job.</summary>
    public const string Generation = "generation";
}
