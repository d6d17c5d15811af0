using Mono.Cecil;
using Trivia.Architecture.Tests.Reading;

namespace Trivia.Architecture.Tests;

/// <summary>Names that stored bytes and other silos rely on are written down, so that a renamed class breaks nothing.</summary>
public sealed class ContractTests
{
    private const string Alias = "Orleans.AliasAttribute";
    private const string GenerateSerializer = "Orleans.GenerateSerializerAttribute";
    private const string GrainInterfaceType = "Orleans.Runtime.GrainInterfaceTypeAttribute";

    private static IEnumerable<TypeDefinition> GrainInterfaces =>
        Codebase.All.SelectMany(Codebase.AllWrittenTypes).Where(type => type.IsInterface && IsAddressable(type));

    private static IEnumerable<TypeDefinition> Serialized =>
        Codebase.All.SelectMany(Codebase.AllWrittenTypes).Where(type => type.Has(GenerateSerializer));

    [Fact]
    public void GrainInterfaces_All_AreFound() => GrainInterfaces.Count().ShouldBeGreaterThan(5);

    [Fact]
    public void GrainInterfaces_All_HaveAFixedTypeName() =>
        GrainInterfaces.Where(type => !type.Has(GrainInterfaceType)).Select(type => type.FullName)
            .ShouldBeNone("Grain interfaces need [GrainInterfaceType]:");

    [Fact]
    public void GrainInterfaces_All_HaveAnAlias() =>
        GrainInterfaces.Where(type => !type.Has(Alias)).Select(type => type.FullName).ShouldBeNone("Grain interfaces need [Alias]:");

    [Fact]
    public void GrainMethods_All_HaveAnAliasOfTheirOwn()
    {
        GrainInterfaces.SelectMany(type => type.Methods).Where(method => !method.Has(Alias)).Select(method => method.FullName)
            .ShouldBeNone("Grain methods need [Alias]:");
        (from type in GrainInterfaces
         from same in type.Methods.GroupBy(AliasOf)
         where same.Count() > 1
         select $"{type.FullName}: {same.Key}").ShouldBeNone("Aliases that two methods of one interface share:");
    }

    [Fact]
    public void SerializedTypes_All_HaveAnAlias() =>
        Serialized.Where(type => !type.Has(Alias)).Select(type => type.FullName).ShouldBeNone("[GenerateSerializer] types need [Alias]:");

    [Fact]
    public void Aliases_OfAllTypes_AreUnique() =>
        (from type in Serialized.Concat(GrainInterfaces)
         group type.FullName by AliasOf(type) into same
         where same.Key is not null && same.Distinct().Count() > 1
         select $"{same.Key}: {string.Join(", ", same)}").ShouldBeNone("Aliases that two types share:");

    [Fact]
    public void SerializedTypes_All_HaveAGeneratedSerializer()
    {
        var codecs = Codebase.All.SelectMany(module => module.Types)
            .Where(type => type.Namespace.StartsWith("OrleansCodeGen.", StringComparison.Ordinal))
            .Select(type => type.FullName)
            .ToHashSet();

        Serialized.Where(type => !type.IsEnum && !type.IsNested && !codecs.Contains($"OrleansCodeGen.{type.Namespace}.Codec_{type.Name}"))
            .Select(type => type.FullName)
            .ShouldBeNone("No serializer was generated for:");
    }

    [Fact]
    public void EventIds_OfAllLogMessages_AreUnique() =>
        (from type in Codebase.All.SelectMany(Codebase.AllWrittenTypes)
         from method in type.Methods
         from attribute in method.CustomAttributes
         where attribute.AttributeType.Name == "LoggerMessageAttribute"
         group method.FullName by EventIdOf(attribute) into same
         where same.Count() > 1
         select $"{same.Key}: {string.Join(", ", same)}").ShouldBeNone("Event ids that two log messages share:");

    private static bool IsAddressable(TypeDefinition type) => type.Interfaces.Any(implemented =>
        implemented.InterfaceType.FullName.StartsWith("Orleans.IGrain", StringComparison.Ordinal)
        || implemented.InterfaceType.FullName == "Orleans.Runtime.IAddressable");

    private static string? AliasOf(ICustomAttributeProvider member) => member.CustomAttributes
        .FirstOrDefault(attribute => attribute.AttributeType.FullName == Alias)?.ConstructorArguments[0].Value as string;

    private static object? EventIdOf(CustomAttribute attribute) => attribute.ConstructorArguments is [{ Value: int id }, ..]
        ? id
        : attribute.Properties.FirstOrDefault(property => property.Name == "EventId").Argument.Value;
}
