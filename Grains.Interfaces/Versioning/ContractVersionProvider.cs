using System.Globalization;
using Orleans.Metadata;

namespace Trivia.Grains.Interfaces.Versioning;

/// <summary>Does for every interface of the product what <c>[Version]</c> would do for one.</summary>
internal sealed class ContractVersionProvider : IGrainInterfacePropertiesProvider
{
    private const string Product = "Trivia.";

    public void Populate(Type interfaceType, GrainInterfaceType grainInterfaceType, Dictionary<string, string> properties)
    {
        if (interfaceType.Namespace?.StartsWith(Product, StringComparison.Ordinal) == true)
        {
            properties[WellKnownGrainInterfaceProperties.Version] = ContractVersion.Current.ToString(CultureInfo.InvariantCulture);
        }
    }
}
