namespace Trivia.Grains.Rules.Players;

/// <summary>Who plays without a lasting identity: their games move no difficulty.</summary>
public static class Guests
{
    /// <summary>What the ids of guests begin with.</summary>
    public const string Prefix = "p-";

    /// <summary>Whether an id is a guest's.</summary>
    public static bool Is(string playerId) => playerId.StartsWith(Prefix, StringComparison.Ordinal);
}
