using System.Globalization;
using System.Reflection;

namespace Trivia.Grains.Interfaces.Versioning;

/// <summary>
/// Version of all grain interfaces of this build. One number for all: it is raised whenever any of them changes, and a new interface
/// cannot be forgotten. Set in the project file.
/// </summary>
public static class ContractVersion
{
    private const string Key = "ContractVersion";

    /// <summary>The version.</summary>
    public static ushort Current { get; } = ushort.Parse(
        typeof(ContractVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == Key).Value!,
        CultureInfo.InvariantCulture);
}
