using Microsoft.Extensions.Hosting;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Chat;

/// <summary>
/// Reads the list of words once a process, beside the start: its expressions take a second or more to build, which no room should
/// wait for. On a thread of its own, so that hosts that start together do not hold up the pool while they wait for one list.
/// </summary>
internal sealed class ChatWarmUp : IHostedService
{
    private static readonly Lazy<Task> Once = new(() => Task.Factory.StartNew(
        () => WordList.Judge("Good luck"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Once.Value;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
