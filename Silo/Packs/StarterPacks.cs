using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Silo.Packs;

/// <summary>
/// Loads the packs that lie beside the program into the bank: each once, and again when its text has changed. The silo
/// takes no calls from outside before it is done.
/// </summary>
internal sealed class StarterPacks(IGrainFactory grains, ILogger<StarterPacks> logger) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var catalog = grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key);
        var (packs, questions) = (0, 0);
        foreach (var pack in PackFolder.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await catalog.HasPack(pack.Name))
            {
                continue;
            }

            var outcome = await catalog.Import(pack.Topics, pack.Questions, synthetic: false);
            if (!outcome.Problems.IsEmpty)
            {
                throw new InvalidDataException(
                    $"Pack {pack.Name} is not sound: {string.Join(' ', outcome.Problems)}");
            }

            await catalog.PackLoaded(pack.Name);
            packs++;
            questions += outcome.Imported;
        }

        if (packs > 0)
        {
            logger.PacksLoaded(packs, questions);
        }
    }
}
