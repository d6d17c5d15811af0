using Orleans.Configuration;
using Orleans.Versions.Compatibility;
using Orleans.Versions.Selector;
using Trivia.Grains.Interfaces.Versioning;

namespace Trivia.Grains.Hosting;

/// <summary>Lets silos of two releases serve together while one follows the other.</summary>
public static class RollingUpgradeExtensions
{
    /// <summary>
    /// A grain serves callers of its own version and of older ones, and is placed on any silo that can. One who is asked by a
    /// newer caller moves to a newer silo. Placing on the newest alone would put all of them on the first silo that was replaced.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The same silo.</returns>
    public static ISiloBuilder AddRollingUpgrades(this ISiloBuilder silo)
    {
        silo.Services.AddContractVersion();
        return silo.Configure<GrainVersioningOptions>(versions =>
        {
            versions.DefaultCompatibilityStrategy = nameof(BackwardCompatible);
            versions.DefaultVersionSelectorStrategy = nameof(AllCompatibleVersions);
        });
    }
}
