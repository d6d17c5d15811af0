using System.Security.Cryptography;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>What stands where a player has deleted their data.</summary>
public static class DeletedPlayer
{
    /// <summary>In place of the name.</summary>
    public const string Name = "Deleted player";

    /// <summary>
    /// In place of the hash of an address: chance, and not zero, which would make a simulated player of a person, and an event of
    /// people unrated.
    /// </summary>
    public static long AddressHash() => 1 + RandomNumberGenerator.GetInt32(int.MaxValue - 1);
}
