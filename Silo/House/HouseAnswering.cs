using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Silo.House;

/// <summary>Gives the answers of one round, each at its time, those that fall together as one batch a bracket.</summary>
internal sealed class HouseAnswering(IGrainFactory grains, RoundStaged round, TimeProvider time)
{
    private const int SliceMs = 50;
    private const int AttemptsMax = 3;

    /// <summary>Waits for the opening and gives the answers.</summary>
    /// <returns>How many could not be stored.</returns>
    public async Task<int> Give(
        IReadOnlyList<(SeatRef Seat, HouseAnswer Answer)> answers, CancellationToken cancellationToken)
    {
        var unstored = 0;
        foreach (var slice in answers.GroupBy(item => item.Answer.ThinkMs / SliceMs).OrderBy(slice => slice.Key))
        {
            // At the end of its slice, so that no answer arrives before the time that it says it took.
            await WaitUntil(round.OpenAt.AddMilliseconds((slice.Key + 1) * SliceMs), cancellationToken);
            var stored = await Task.WhenAll(slice
                .GroupBy(item => item.Seat.Bracket)
                .Select(bracket => Submit(bracket.Key, [.. bracket], cancellationToken)));
            unstored += stored.Sum();
        }

        return unstored;
    }

    private async Task<int> Submit(
        int bracket, IReadOnlyList<(SeatRef Seat, HouseAnswer Answer)> answers, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(round.RoyaleId, bracket));
        var batch = new AnswerBatch(
            round.Round,
            round.WindowMs,
            [.. answers.Select(item => item.Seat.Index)],
            [.. answers.Select(item => item.Answer.Choice)],
            [.. answers.Select(item => item.Answer.ThinkMs)],
            new int[answers.Count]);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await grain.Submit(batch);
                return 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException && attempt < AttemptsMax)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(SliceMs * attempt), time, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The touch reports them, and the royale judges whether the round can count.
                return answers.Count;
            }
        }
    }

    private async Task WaitUntil(DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (at - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
