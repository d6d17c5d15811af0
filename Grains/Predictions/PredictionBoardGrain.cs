using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Predictions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Predictions;

/// <inheritdoc cref="IPredictionBoardGrain"/>
internal sealed class PredictionBoardGrain(IOptions<PredictionOptions> options, TimeProvider time) : Grain, IPredictionBoardGrain
{
    /// <summary>Predicted seats looked at to find those alive; behind the first few hundred nobody is a favourite.</summary>
    private const int LookedAtMax = 256;

    private string id = "";
    private FieldWatch watch = null!;
    private Task<PredictionBoard>? board;
    private long madeAt;
    private (int Counted, int Cut, int Revision) boardOf;
    private ImmutableArray<Contender> leaders = [];
    private (int Counted, int Cut, int Revision) leadersOf = (-1, 0, 0);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = this.GetPrimaryKeyString();
        watch = new FieldWatch(GrainFactory, id, time, options.Value.FieldAgeMax);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<PredictionBoard> Get()
    {
        var field = await watch.Look();
        var scene = SceneOf(field);
        var isGood = board is { IsFaulted: false, IsCanceled: false }
            && boardOf == scene
            && (!board.IsCompleted || time.GetElapsedTime(madeAt) < options.Value.BoardAgeMax);
        if (!isGood)
        {
            (madeAt, boardOf) = (time.GetTimestamp(), scene);
            board = Make(field);
        }

        return await board!;
    }

    /// <inheritdoc/>
    public async Task<PredictionTotals> Settle(int winner, int capacity)
    {
        var tally = await Count(capacity);
        return new PredictionTotals(tally.Total, tally.Of(winner));
    }

    /// <summary>What scores and who is alive depend on: a board that was made in another scene is no longer right.</summary>
    private static (int Counted, int Cut, int Revision) SceneOf(RoyaleSnapshot field) =>
        (field.Progress.Counted, field.Cut?.Cut ?? 0, field.Cut?.Revision ?? 0);

    private async Task<PredictionBoard> Make(RoyaleSnapshot field)
    {
        if (field.Spec is not { Settings.Capacity: var capacity })
        {
            return PredictionBoard.Empty;
        }

        var tally = await Count(capacity);
        var favourites = await Favourites(tally, field);
        await LookForLeaders(field, capacity);
        return new PredictionBoard(tally.Total, Rows(favourites, tally), Rows(leaders, tally));
    }

    private async Task<PredictionTally> Count(int capacity)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, PredictionShards.Count(capacity))
            .Select(shard => GrainFactory.GetGrain<IPredictionShardGrain>(PredictionShards.Key(id, shard)).GetCounts()));
        var tally = new PredictionTally();
        foreach (var counts in shards)
        {
            for (var index = 0; index < counts.Seats.Length; index++)
            {
                tally.Add(counts.Seats[index], counts.Counts[index]);
            }
        }

        return tally;
    }

    private async Task<IEnumerable<Contender>> Favourites(PredictionTally tally, RoyaleSnapshot field)
    {
        var found = new List<Contender>();
        foreach (var some in tally.Favourites().Take(LookedAtMax).Chunk(PredictionBoard.FavouritesMax * 4))
        {
            var contenders = await watch.Find(some, field);
            found.AddRange(some.Where(contenders.ContainsKey).Select(seat => contenders[seat]).Where(contender => contender.OutAtCut == 0));
            if (found.Count >= PredictionBoard.FavouritesMax)
            {
                break;
            }
        }

        return found.Take(PredictionBoard.FavouritesMax);
    }

    /// <summary>Scores change only when a round closes. While one is closing the leaders of before are good enough, and tell nothing.</summary>
    private async Task LookForLeaders(RoyaleSnapshot field, int capacity)
    {
        var scene = SceneOf(field);
        if (scene == leadersOf || field.Progress.Phase == RoyalePhase.Locked)
        {
            return;
        }

        var brackets = (capacity + SeatRef.SeatsPerBracket - 1) / SeatRef.SeatsPerBracket;
        var best = await Task.WhenAll(Enumerable.Range(0, brackets)
            .Select(bracket => GrainFactory.GetGrain<IBracketGrain>(SeatRef.BracketKey(id, bracket)).GetLeaders(PredictionBoard.LeadersMax)));
        leaders = [.. best.SelectMany(some => some).Order(Contender.BestFirst).Take(PredictionBoard.LeadersMax)];
        leadersOf = scene;
    }

    private static ImmutableArray<BoardRow> Rows(IEnumerable<Contender> contenders, PredictionTally tally) =>
        [.. contenders.Select(contender => new BoardRow(contender.Seat, contender.Name, contender.Score, tally.Of(contender.Seat)))];
}
