using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Mechanics that staff have switched off everywhere. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.mechanic-switches"), Alias("trivia.mechanic-switches")]
public interface IMechanicSwitchesGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "mechanics";

    /// <summary>Switches a mechanic.</summary>
    /// <param name="mechanic">Its name.</param>
    /// <param name="on">Whether it may be played from now on.</param>
    /// <returns>Those that are off now; null when there is no mechanic of that name.</returns>
    [Alias("switch")]
    Task<ImmutableArray<string>?> Switch(string mechanic, bool on);

    /// <summary>Those that are off.</summary>
    [AlwaysInterleave, Alias("off")]
    Task<ImmutableArray<string>> GetOff();
}
