using Mono.Cecil;
using Trivia.Architecture.Tests.Reading;

namespace Trivia.Architecture.Tests;

/// <summary>The arrows of the design: who may use whom.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<ModuleDefinition, ModuleDefinition[]> Allowed = new()
    {
        [Codebase.Rules] = [],
        [Codebase.Interfaces] = [Codebase.Rules],
        [Codebase.Grains] = [Codebase.Interfaces, Codebase.Rules],
        [Codebase.Telemetry] = [],
        [Codebase.Gateway] = [Codebase.Interfaces, Codebase.Rules, Codebase.Telemetry],
        [Codebase.Silo] = [Codebase.Grains, Codebase.Gateway, Codebase.Interfaces, Codebase.Rules, Codebase.Telemetry],
        [Codebase.Client] = [Codebase.Interfaces, Codebase.Rules],
        [Codebase.Fleet] = [Codebase.Client, Codebase.Interfaces, Codebase.Rules],
        [Codebase.Ops] = [Codebase.Client, Codebase.Interfaces, Codebase.Rules],
    };

    /// <summary>Parts of the grains' project that every feature may use; they use no feature.</summary>
    private static readonly HashSet<string> Shared = ["Durability", "Telemetry"];

    /// <summary>Registers every feature, so it knows them all.</summary>
    private const string Hosting = "Hosting";

    public static TheoryData<string> Projects => [.. Codebase.All.Select(module => module.Assembly.Name.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ItsReferences_FollowTheArrows(string project)
    {
        var module = Codebase.All.Single(candidate => candidate.Assembly.Name.Name == project);
        var ours = Codebase.All.Select(candidate => candidate.Assembly.Name.Name).ToHashSet();

        module.AssemblyReferences.Select(reference => reference.Name).Where(ours.Contains)
            .Except(Allowed[module].Select(allowed => allowed.Assembly.Name.Name))
            .ShouldBeNone($"{project} must not use:");
    }

    [Fact]
    public void Silo_OutsideProgram_DoesNotKnowTheGateway() =>
        (from type in Codebase.Silo.Types
         where type.Name != "Program"
         from use in Uses.Of(type)
         where use.Assembly == "Trivia.Gateway"
         select $"{type.FullName} uses {use}").ShouldBeNone("Only the silo's Program.cs hosts the gateway:");

    [Fact]
    public void GrainFeatures_AmongEachOther_KnowOnlyInterfaces() =>
        CrossFeatureUses(Codebase.Grains.WrittenTypes(), "Trivia.Grains")
            .ShouldBeNone("One grain feature must not use another's classes:");

    [Fact]
    public void GrainFeatures_FixtureThatUsesAnother_IsFound() =>
        CrossFeatureUses(Codebase.Fixtures.Types, "Trivia.Architecture.Tests.Fixtures").ShouldBe(
            ["Trivia.Architecture.Tests.Fixtures.Lobbies.Nosy uses Trivia.Architecture.Tests.Fixtures.Brackets.Inner"]);

    /// <summary>A feature is the first part of a namespace below the root; what stands at the root is everybody's.</summary>
    private static IEnumerable<string> CrossFeatureUses(IEnumerable<TypeDefinition> types, string root) =>
        from type in types
        let feature = FeatureOf(type.Namespace, root)
        where feature is not (null or Hosting)
        from use in Uses.Of(type)
        where use.Member is null && use.Assembly == type.Module.Assembly.Name.Name
        let other = FeatureOf(use.Namespace, root)
        where other is not null && other != feature && !Shared.Contains(other)
        select $"{type.FullName} uses {use}";

    private static string? FeatureOf(string space, string root) =>
        space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
}
