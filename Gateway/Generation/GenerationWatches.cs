using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Http;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Generation;

/// <summary>
/// Tells players how far their jobs are. A job answers once it is newer than what is known, or after two seconds, so that no
/// event can be missed, whatever becomes of the silo that has it.
/// </summary>
internal sealed class GenerationWatches(
    IGrainFactory grains,
    FrameEncoder encoder,
    IOptions<GenerationWatchOptions> options,
    TimeProvider time,
    ILogger<GenerationWatches> logger)
{
    private readonly Lock gate = new();
    private readonly Dictionary<PlayerConnection, HashSet<string>> watched = [];
    private int count;

    /// <summary>Begins to watch a job. What it is is sent at once, and every change of it until it is over.</summary>
    /// <returns>A code: there is no such job of the player's, or too many are watched.</returns>
    public async Task<string> Watch(PlayerConnection player, string id)
    {
        if (await Find(player, id) is not { } job)
        {
            return RefusalCodes.NotFound;
        }

        lock (gate)
        {
            var mine = watched.TryGetValue(player, out var known) ? known : [];
            if (mine.Contains(id))
            {
                return RefusalCodes.Ok;
            }

            if (mine.Count >= options.Value.WatchesPerConnectionMax || count >= options.Value.WatchesMax)
            {
                return RefusalCodes.TooMany;
            }

            mine.Add(id);
            (watched[player], count) = (mine, count + 1);
        }

        _ = Follow(player, id, job);
        return RefusalCodes.Ok;
    }

    /// <summary>Ends all watches of a connection.</summary>
    public void Leave(PlayerConnection player)
    {
        lock (gate)
        {
            if (watched.Remove(player, out var mine))
            {
                count -= mine.Count;
            }
        }
    }

    private async Task<GenerationJob?> Find(PlayerConnection player, string id)
    {
        try
        {
            return await grains.GetGrain<IGenerationJobGrain>(id).Get() is { Order: { Source: GenerationSource.Player } order } job
                && order.Requester == player.Identity.PlayerId ? job : null;
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            logger.WatchFailed(exception, id);
            return null;
        }
    }

    private async Task Follow(PlayerConnection player, string id, GenerationJob job)
    {
        var grain = grains.GetGrain<IGenerationJobGrain>(id);
        player.Send(Encode(id, job));
        while (!job.IsOver && IsWatched(player, id))
        {
            try
            {
                if (await grain.Watch(job.Version) is { } next && next.Version > job.Version)
                {
                    job = next;
                    player.Send(Encode(id, job));
                }
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException)
            {
                // The job is on its way to another silo, and goes on there.
                logger.WatchFailed(exception, id);
                await Task.Delay(options.Value.RetryAfter, time);
            }
        }

        lock (gate)
        {
            if (watched.TryGetValue(player, out var mine) && mine.Remove(id))
            {
                count--;
                if (mine.Count == 0)
                {
                    watched.Remove(player);
                }
            }
        }
    }

    private bool IsWatched(PlayerConnection player, string id)
    {
        lock (gate)
        {
            return watched.TryGetValue(player, out var mine) && mine.Contains(id);
        }
    }

    private Frame Encode(string id, GenerationJob job) => encoder.Encode(HubNames.Generation, GenerationReplies.Frame(id, job));
}
