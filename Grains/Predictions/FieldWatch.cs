using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Predictions;

/// <summary>
/// A royale and its seats as predictions need them, asked for no more often than they can change. A prediction that arrived
/// before an answer was asked for, or while it was still good, was made by someone who knew no more than it says.
/// </summary>
internal sealed class FieldWatch(IGrainFactory grains, string royaleId, TimeProvider time, TimeSpan ageMax)
{
    private readonly Dictionary<int, Contender> contenders = [];
    private Task<RoyaleSnapshot>? asking;
    private RoyaleSnapshot? known;
    private long askedAt;
    private TimeSpan goodFor;
    private (int Counted, int Cut, int Revision) seen;

    /// <summary>The royale.</summary>
    public async Task<RoyaleSnapshot> Look()
    {
        if (known is { } snapshot && time.GetElapsedTime(askedAt) < goodFor)
        {
            return snapshot;
        }

        // Whoever comes while the question is under way asks again: the reply may have been made before.
        return await (asking is { IsCompleted: false } running ? After(running) : asking = Ask());
    }

    /// <summary>Seats by running number, as they stand after the rounds and cuts that a snapshot knows of; those nobody sits on are missing.</summary>
    public async Task<IReadOnlyDictionary<int, Contender>> Find(IEnumerable<int> seats, RoyaleSnapshot field)
    {
        var scene = (field.Progress.Counted, field.Cut?.Cut ?? 0, field.Cut?.Revision ?? 0);
        if (scene != seen)
        {
            contenders.Clear();
            seen = scene;
        }

        var capacity = field.Spec?.Settings.Capacity ?? 0;
        var found = new Dictionary<int, Contender>();
        var unknown = new List<int>();
        foreach (var seat in seats.Distinct().Where(seat => seat >= 0 && seat < capacity))
        {
            if (contenders.TryGetValue(seat, out var contender))
            {
                found[seat] = contender;
            }
            else
            {
                unknown.Add(seat);
            }
        }

        var asked = unknown.Select(SeatRef.FromNumber).GroupBy(seat => seat.Bracket)
            .Select(group => grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, group.Key))
                .GetContenders([.. group.Select(seat => seat.Index)]));
        foreach (var contender in (await Task.WhenAll(asked)).SelectMany(answer => answer))
        {
            found[contender.Seat] = contender;
            if (scene == seen)
            {
                contenders[contender.Seat] = contender;
            }
        }

        return found;
    }

    private async Task<RoyaleSnapshot> After(Task<RoyaleSnapshot> running)
    {
        await running;
        return await Look();
    }

    private async Task<RoyaleSnapshot> Ask()
    {
        var at = time.GetTimestamp();
        var snapshot = await grains.GetGrain<IRoyaleGrain>(royaleId).GetSnapshot();
        (known, askedAt) = (snapshot, at);
        goodFor = PredictionRule.GoodFor(snapshot.Progress, snapshot.Now, ageMax);
        return snapshot;
    }
}
