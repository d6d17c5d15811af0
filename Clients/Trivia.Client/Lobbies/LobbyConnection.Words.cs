using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Client.Lobbies;

/// <content>What people say, and what is shown of them afterwards.</content>
public sealed partial class LobbyConnection
{
    /// <summary>Someone said something. What was said before is with the lobby, see <see cref="LobbyFrame.Chat"/>.</summary>
    public event Action<ChatFrame>? Said;

    /// <summary>The highlight reel of the last game can be seen.</summary>
    public event Action<ReelFrame>? Reel;

    /// <summary>The host opens a poll in own words. Opening the same again is safe.</summary>
    /// <param name="round">The round that it follows; 0 before the first.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="options">Two to four options.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<string> OpenPoll(int round, string text, IReadOnlyList<string> options, CancellationToken cancellationToken = default) =>
        InLobby<string>(HubNames.OpenPoll, [round, text, options], IsFinal, cancellationToken);

    /// <summary>
    /// Says something to the room. Sent once: what gets no reply may or may not have been said, and comes back as
    /// <see cref="Said"/> if it was.
    /// </summary>
    /// <returns>A code, see <see cref="RefusalCodes"/>; null when the connection was lost before the reply.</returns>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public async Task<string?> Say(string text, CancellationToken cancellationToken = default)
    {
        var mine = session is { WasIn: true } known ? known : throw new InvalidOperationException("Enter a lobby first.");
        var link = await keeper.Current(cancellationToken);
        return await link.TryCall<string>(HubNames.Say, [mine.Lobby, text], cancellationToken);
    }
}
