using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Overload;

/// <summary>Finds how many visitors a second the server carries: everyone served, and soon.</summary>
internal sealed class CapacitySearch(OverloadPlan plan, Arrivals arrivals, Timeline timeline)
{
    private const int First = 100;
    private const int Bisections = 2;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>The highest rate that was carried.</summary>
    /// <exception cref="InvalidOperationException">Not even a few visitors a second are carried.</exception>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var (carried, tooMuch) = (0, plan.RateMax + 1);
        for (var rate = First; rate < tooMuch; rate *= 2)
        {
            if (await IsCarried(rate, cancellationToken))
            {
                carried = rate;
            }
            else
            {
                tooMuch = rate;
            }
        }

        for (var step = 0; step < Bisections && tooMuch <= plan.RateMax; step++)
        {
            var rate = (carried + tooMuch) / 2;
            (carried, tooMuch) = await IsCarried(rate, cancellationToken) ? (rate, tooMuch) : (carried, rate);
        }

        return carried > 0 ? carried : throw new InvalidOperationException($"The server does not carry {First} visitors a second.");
    }

    private async Task<bool> IsCarried(int rate, CancellationToken cancellationToken)
    {
        arrivals.PerSecond = rate;
        await Task.Delay(plan.Step, cancellationToken);
        var (from, to) = (timeline.Now - (int)plan.Step.TotalSeconds + 1, timeline.Now);

        // Those who came last get their time, too.
        await Task.Delay(OverloadPlan.CarriedWithin, cancellationToken);
        var isCarried = Carries(timeline.Between(from, to));
        arrivals.PerSecond = isCarried ? rate : rate / 4;
        if (!isCarried)
        {
            await Task.Delay(Rest, cancellationToken);
        }

        return isCarried;
    }

    /// <summary>Whether nearly everyone was served in these seconds, and soon.</summary>
    public static bool Carries(IReadOnlyList<SecondTally> seconds)
    {
        var (due, served) = (seconds.Sum(second => second.Due), seconds.Sum(second => second.Served));
        double[] tookMs = [.. seconds.SelectMany(second => second.Read().Visits).Select(visit => visit.All).Order()];
        return due > 0 && served >= due * (1 - OverloadPlan.RefusedShareMax) && seconds.All(second => second.Silent == 0)
            && Quantiles.At(tookMs, 0.99) <= OverloadPlan.CarriedWithin.TotalMilliseconds;
    }
}
