using System.Collections.Concurrent;
using Trivia.Fleet.Crews;

namespace Trivia.Fleet.Tests.Crews;

/// <summary>The pacer does things when they are due, in their order, whatever the order in which they were planned.</summary>
public sealed class PacerTests
{
    private static readonly Bot[] Bots = [.. Enumerable.Range(0, 200).Select(number => new Bot(number, number, isAbsent: false))];

    [Fact]
    public async Task At_PlannedInAnyOrder_IsDoneInTimeOrderAndNeverEarly()
    {
        var time = TimeProvider.System;
        var done = new ConcurrentQueue<(int Number, long At)>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var pacer = new Pacer(time, duty =>
        {
            done.Enqueue((duty.Bot.Number, time.GetTimestamp()));
            if (done.Count == Bots.Length)
            {
                all.SetResult();
            }
        });
        var start = time.GetTimestamp() + pacer.Ticks(20);
        Bot[] shuffled = [.. Bots];
        new Random(1).Shuffle(shuffled);
        foreach (var bot in shuffled)
        {
            pacer.At(start + pacer.Ticks(bot.Number * 0.5), new Duty(DutyKind.Answer, bot));
        }

        await all.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        done.Select(entry => entry.Number).ShouldBe(Enumerable.Range(0, Bots.Length));
        done.ShouldAllBe(entry => entry.At >= start + pacer.Ticks(entry.Number * 0.5));
    }

    [Fact]
    public async Task At_EarlierThanWhatItSleepsFor_WakesIt()
    {
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var pacer = new Pacer(TimeProvider.System, duty => first.TrySetResult(duty.Bot.Number));
        pacer.In(TimeSpan.FromHours(1), new Duty(DutyKind.Answer, Bots[0]));
        pacer.In(TimeSpan.Zero, new Duty(DutyKind.Answer, Bots[1]));

        (await first.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
