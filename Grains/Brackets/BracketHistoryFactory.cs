using Orleans.Storage;

namespace Trivia.Grains.Brackets;

/// <summary>Opens the histories of brackets in the default grain storage.</summary>
internal sealed class BracketHistoryFactory(IGrainStorage storage)
{
    /// <summary>The history of one bracket.</summary>
    public BracketHistory Create(GrainId grainId) => new(storage, grainId);
}
