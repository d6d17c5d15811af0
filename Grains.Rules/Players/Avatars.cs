using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Grains.Rules.Players;

/// <summary>The pictures that players may choose from. Pictures of one's own there are none: nobody fetches strangers' addresses.</summary>
public static class Avatars
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<Avatar> All { get; } =
    [
        new("fox", "Fox", "🦊", "#ff8a3d"),
        new("owl", "Owl", "🦉", "#b58b5a"),
        new("octopus", "Octopus", "🐙", "#ff6f91"),
        new("panda", "Panda", "🐼", "#9aa5b1"),
        new("frog", "Frog", "🐸", "#59c36a"),
        new("koala", "Koala", "🐨", "#8fa3b0"),
        new("tiger", "Tiger", "🐯", "#ffb347"),
        new("penguin", "Penguin", "🐧", "#5b8def"),
        new("unicorn", "Unicorn", "🦄", "#c58bff"),
        new("dragon", "Dragon", "🐲", "#3fb58a"),
        new("whale", "Whale", "🐳", "#4aa8e0"),
        new("bee", "Bee", "🐝", "#ffd23f"),
        new("robot", "Robot", "🤖", "#7f8ea3"),
        new("alien", "Alien", "👽", "#7ee081"),
        new("ghost", "Ghost", "👻", "#b9b4d8"),
        new("rocket", "Rocket", "🚀", "#e25c5c"),
        new("planet", "Planet", "🪐", "#d39a6a"),
        new("moon", "Moon", "🌙", "#6a73c9"),
        new("cactus", "Cactus", "🌵", "#4fa36b"),
        new("mushroom", "Mushroom", "🍄", "#d9534f"),
        new("pineapple", "Pineapple", "🍍", "#e8b93a"),
        new("guitar", "Guitar", "🎸", "#c7623b"),
        new("joystick", "Joystick", "🕹️", "#556070"),
        new("brain", "Brain", "🧠", "#f29cb7"),
    ];

    /// <summary>Whether there is such a picture.</summary>
    public static bool Has(string? id) => All.Any(avatar => avatar.Id == id);

    /// <summary>The picture of a player.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="chosen">The chosen one; null for none. One that there is not counts as none.</param>
    public static string Of(string playerId, string? chosen) => chosen is not null && Has(chosen) ? chosen : DefaultOf(playerId);

    /// <summary>The picture of who has chosen none: always the same for a player.</summary>
    public static string DefaultOf(string playerId) =>
        All[SHA256.HashData(Encoding.UTF8.GetBytes(playerId))[0] % All.Length].Id;
}
