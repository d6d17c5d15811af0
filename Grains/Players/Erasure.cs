using System.Security.Cryptography;
using System.Text;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Players;

/// <summary>
/// Takes a player out of everything that others keep of them. Every step may be taken again, so that a deletion that was cut short
/// is finished by beginning anew.
/// </summary>
internal sealed class Erasure(IGrainFactory grains)
{
    private const int AtOnce = 8;
    private const int QuestionsAtOnce = 64;

    /// <summary>Takes a player out.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="royaleIds">The royales that they had a seat in.</param>
    /// <param name="lobbyGames">The lobbies' games in whose reels they may be seen.</param>
    public async Task Run(string playerId, IReadOnlyCollection<string> royaleIds, IReadOnlyCollection<string> lobbyGames)
    {
        await grains.GetGrain<IFriendsGrain>(playerId).Erase();
        await grains.LeaderboardShard(playerId).Remove(playerId);
        foreach (var some in royaleIds.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(royaleId => grains.GetGrain<IRoyaleGrain>(royaleId).Forget(playerId)));
        }

        // A name cannot be taken out of a picture. Reels of games before these have gone by themselves, or will.
        foreach (var some in lobbyGames.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(gameId => grains.GetGrain<IReelGrain>(gameId).TakeDown()));
        }

        await TakeFeedbackOut(playerId);

        // The id is random and leads to nobody any more; that something was deleted has to be seen, and when.
        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            new OpsCommand(CommandIdOf(playerId), "the player", "Asked by the player."),
            "player.erase",
            playerId,
            "",
            $"Erased, with seats in {royaleIds.Count} royales.");
    }

    /// <summary>Rows are kept by question: every question that has rows where the player's would be is asked.</summary>
    private async Task TakeFeedbackOut(string playerId)
    {
        var shard = FeedbackShards.Of(playerId);
        foreach (var some in (await grains.GetGrain<IFeedbackRegisterGrain>(shard).ListKnown()).Chunk(QuestionsAtOnce))
        {
            await Task.WhenAll(some.Select(id => grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(id, shard)).Forget(playerId)));
        }
    }

    /// <summary>The same for every attempt, so that the trail shows one deletion.</summary>
    private static string CommandIdOf(string playerId) =>
        $"erase-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(playerId))[..12])}";
}
