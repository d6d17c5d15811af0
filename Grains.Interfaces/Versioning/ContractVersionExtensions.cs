using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;

namespace Trivia.Grains.Interfaces.Versioning;

/// <summary>Makes silos and clients tell which version of the grain interfaces they speak.</summary>
public static class ContractVersionExtensions
{
    /// <summary>Adds the version to all grain interfaces of the product.</summary>
    public static IServiceCollection AddContractVersion(this IServiceCollection services) =>
        services.AddSingleton<IGrainInterfacePropertiesProvider, ContractVersionProvider>();
}
