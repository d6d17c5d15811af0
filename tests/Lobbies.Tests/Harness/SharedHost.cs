[assembly: AssemblyFixture(typeof(Trivia.Lobbies.Tests.Harness.SharedHost))]

namespace Trivia.Lobbies.Tests.Harness;

/// <summary>
/// One host for all tests that need no settings of their own: each plays in lobbies of its own. Whoever looks at all lobbies, or
/// changes what holds for all, starts a <see cref="LobbyHost"/>.
/// </summary>
public sealed class SharedHost : IAsyncLifetime
{
    public LobbyHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await LobbyHost.Start();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
