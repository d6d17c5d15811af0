namespace Trivia.Grains.Rules.Lobbies.Mechanics.Chat;

/// <summary>
/// Chat: whoever has a seat may write to the room. It changes nothing in a game; what is said, and who may still say anything, is
/// decided by <see cref="Rules.Chat.ChatRoom"/>.
/// </summary>
public sealed class ChatMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "chat";

    /// <inheritdoc/>
    public override string Name => Key;
}
