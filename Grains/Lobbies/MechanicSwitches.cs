using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>What staff have switched off, as this silo knows it: asked for at most once a second, however many lobbies want it.</summary>
internal sealed class MechanicSwitches(
    IGrainFactory grains, IOptions<LobbyOptions> options, TimeProvider time, ILogger<MechanicSwitches> logger)
{
    private readonly Lock gate = new();
    private IReadOnlySet<string> off = new HashSet<string>();
    private Task<IReadOnlySet<string>>? asked;
    private long askedAt;

    /// <summary>Names of the mechanics that are off.</summary>
    public Task<IReadOnlySet<string>> Off()
    {
        lock (gate)
        {
            if (asked is null || (asked.IsCompleted && time.GetElapsedTime(askedAt) >= options.Value.SwitchesAgeMax))
            {
                askedAt = time.GetTimestamp();
                asked = Ask();
            }

            return asked;
        }
    }

    private async Task<IReadOnlySet<string>> Ask()
    {
        try
        {
            off = (await grains.GetGrain<IMechanicSwitchesGrain>(IMechanicSwitchesGrain.Key).GetOff()).ToHashSet();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A lobby plays on with what was known: games matter more than a switch a second later.
            logger.SwitchesFailed(exception);
        }

        return off;
    }
}
