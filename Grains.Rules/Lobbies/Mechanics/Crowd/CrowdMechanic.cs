using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Crowd;

/// <summary>
/// Crowd meter: while a round is open clients say which option they hover, and the room sees how many hover each. It says
/// nothing of who. Counted at the gateways and told by <see cref="CountRule"/>; nothing of it is stored.
/// </summary>
public sealed class CrowdMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "crowd";

    /// <summary>Places of the histogram: the options.</summary>
    public const int Places = OptionShuffle.Options;

    /// <inheritdoc/>
    public override string Name => Key;
}
