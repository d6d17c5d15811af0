namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Which lobby a code leads to. Key: the code.</summary>
[GrainInterfaceType("trivia.lobby-code"), Alias("trivia.lobby-code")]
public interface ILobbyCodeGrain : IGrainWithStringKey
{
    /// <summary>Takes the code for a lobby.</summary>
    /// <returns>False when it leads to another lobby already.</returns>
    [Alias("claim")]
    Task<bool> Claim(string lobbyId);

    /// <summary>The lobby; null for none.</summary>
    [Alias("get")]
    Task<string?> Get();

    /// <summary>Gives the code back, if it leads to that lobby.</summary>
    [Alias("release")]
    Task Release(string lobbyId);
}
