using System.Security.Claims;
using Trivia.Gateway.Identity;

namespace Trivia.Gateway.Connections;

/// <summary>Who is at the other end of a connection, from the claims of its token.</summary>
/// <param name="PlayerId">The player: <see cref="TokenNames.Subject"/>.</param>
/// <param name="Name">Display name: <see cref="TokenNames.Name"/>.</param>
/// <param name="LoadTest">Whether the player is simulated: <see cref="TokenNames.LoadTest"/>.</param>
/// <param name="Avatar">The picture that the player chose, null for none: <see cref="TokenNames.Avatar"/>.</param>
internal sealed record PlayerIdentity(string PlayerId, string Name, bool LoadTest, string? Avatar = null)
{
    /// <summary>Longest player id, in characters.</summary>
    public const int PlayerIdLengthMax = 64;

    /// <summary>Reads the claims; null when they name no player.</summary>
    public static PlayerIdentity? From(ClaimsPrincipal? user) =>
        user?.FindFirst(TokenNames.Subject)?.Value is { Length: > 0 and <= PlayerIdLengthMax } id
            ? new PlayerIdentity(id, user.FindFirst(TokenNames.Name)?.Value ?? id, user.IsLoadTest(), user.PlayerAvatar())
            : null;
}
