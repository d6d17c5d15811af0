using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hubs;

/// <content>What players ask of jobs that a model writes questions for.</content>
internal sealed partial class RoyaleHub
{
    public async Task<string> WatchGeneration(string? job) => Counted(
        job is null || !GenerationId.IsWellFormed(job) ? RefusalCodes.Malformed
        : Player.Budget.IsOver ? RefusalCodes.TooMany
        : await generations.Watch(Player, job));
}
