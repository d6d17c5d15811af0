using Microsoft.Extensions.Hosting;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Chat;

/// <summary>Reads the list of words once after the start: its expressions take a second or more to build, which no room should wait for.</summary>
internal sealed class ChatWarmUp : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => WordList.Judge("Good luck"), stoppingToken);
}
