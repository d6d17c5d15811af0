using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Client.Lobbies;

/// <content>What can be watched outside lobbies.</content>
public sealed partial class LobbyConnection
{
    /// <summary>The list of lobbies has changed; see <see cref="Watch"/>.</summary>
    public event Action<LobbyListFrame>? Listed;

    /// <summary>The lobbies of a topic, or all; from then on <see cref="Listed"/> tells of changes, while the connection lasts.</summary>
    public Task<LobbyListReply> Watch(string topic, CancellationToken cancellationToken = default) =>
        Call<LobbyListReply>(HubNames.WatchLobbies, [topic], reply => IsFinal(reply.Code), mine: null, cancellationToken);
}
