using Orleans.Concurrency;

namespace Trivia.Storage.Tests.Sqlite;

[Alias("trivia.storage.tests.counter")]
public interface ICounterGrain : IGrainWithStringKey
{
    [Alias("add"), AlwaysInterleave]
    Task<int> Add(int points);

    [Alias("total")]
    Task<int> Total();

    [Alias("remind")]
    Task Remind(string name);

    [Alias("reminders")]
    Task<List<string>> Reminders();
}

[GenerateSerializer, Alias("trivia.storage.tests.counter-state")]
public sealed class CounterState
{
    [Id(0)]
    public int Total { get; set; }
}

/// <summary>Applies in memory, awaits the write, acknowledges: the way of all our grains.</summary>
public sealed class CounterGrain([PersistentState("counter", "scores")] IPersistentState<CounterState> counter)
    : Grain, ICounterGrain, IRemindable
{
    public async Task<int> Add(int points)
    {
        counter.State.Total += points;
        var total = counter.State.Total;
        await counter.WriteStateAsync();
        return total;
    }

    public Task<int> Total() => Task.FromResult(counter.State.Total);

    public Task Remind(string name) =>
        this.RegisterOrUpdateReminder(name, dueTime: TimeSpan.FromHours(1), period: TimeSpan.FromHours(1));

    public async Task<List<string>> Reminders() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}
