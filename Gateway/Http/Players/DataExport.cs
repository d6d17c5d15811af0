using Trivia.Gateway.Feedback;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Friends;
using Trivia.Gateway.Http.Receipts;
using Trivia.Gateway.Leaderboards;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Players;

/// <summary>Puts together all that is kept of a player.</summary>
internal sealed class DataExport(
    IGrainFactory grains, FriendsDesk friends, LeaderboardDesk leaderboards, ReceiptSigner signer, TimeProvider time)
{
    private const int RoyalesAtOnce = 8;
    private const int QuestionsAtOnce = 64;

    /// <summary>Everything; null for a player of whom nothing is kept.</summary>
    public async Task<ExportReply?> Make(string playerId)
    {
        var player = grains.GetGrain<IPlayerGrain>(playerId);
        if (await player.GetProfile() is not { } profile)
        {
            return null;
        }

        var entries = await player.GetRoyales();
        var royales = new List<ExportedRoyale>();
        foreach (var some in entries.Chunk(RoyalesAtOnce))
        {
            royales.AddRange(await Task.WhenAll(some.Select(entry => Royale(playerId, entry))));
        }

        return new ExportReply
        {
            At = time.GetUtcNow(),
            Profile = PlayerReplies.Profile(profile),
            Games = [.. (await player.GetGames()).Select(PlayerReplies.Game)],
            Royales = royales,
            EarlierRoyales = [.. (await player.GetRoyaleIds()).Except(entries.Select(entry => entry.RoyaleId))],
            Feedback = await Feedback(playerId),
            Friends = await friends.List(playerId),
            Rank = LeaderboardEndpoints.Reply(await leaderboards.RanksOf(playerId)),
        };
    }

    /// <summary>Rows are kept by question: every question that has rows where the player's would be is asked.</summary>
    private async Task<IReadOnlyList<ExportedOpinion>> Feedback(string playerId)
    {
        var shard = FeedbackShards.Of(playerId);
        var opinions = new List<ExportedOpinion>();
        foreach (var some in (await grains.GetGrain<IFeedbackRegisterGrain>(shard).ListKnown()).Chunk(QuestionsAtOnce))
        {
            var rows = await Task.WhenAll(some.Select(id => grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(id, shard)).Find(playerId)));
            opinions.AddRange(some.Zip(rows).Where(pair => pair.Second is not null).Select(pair => new ExportedOpinion
            {
                Question = pair.First,
                Vote = FeedbackNames.Of(pair.Second!.Vote),
                Flag = FeedbackNames.Of(pair.Second.Flag),
                Note = pair.Second.Note,
                At = pair.Second.At,
            }));
        }

        return opinions;
    }

    private async Task<ExportedRoyale> Royale(string playerId, RoyaleEntry entry)
    {
        var royale = grains.GetGrain<IRoyaleGrain>(entry.RoyaleId);
        var receipt = await royale.GetReceipt(playerId);
        var capacity = (await royale.GetSnapshot()).Spec?.Settings.Capacity ?? 0;
        var prediction = await grains
            .GetGrain<IPredictionShardGrain>(PredictionShards.Key(entry.RoyaleId, PredictionShards.Of(playerId, capacity))).Find(playerId);
        return new ExportedRoyale
        {
            Id = entry.RoyaleId,
            State = entry.State switch
            {
                RoyaleEntryState.Seated => "seated",
                RoyaleEntryState.Eliminated => "eliminated",
                RoyaleEntryState.Won => "won",
                _ => "aborted",
            },
            Receipt = receipt is null ? null : signer.Sign(RoyaleReplies.Receipt(receipt)),
            Prediction = prediction is null ? null : WireFrames.Of(prediction),
        };
    }
}
