using Mono.Cecil;

namespace Trivia.Architecture.Tests.Reading;

/// <summary>The product's assemblies as they were built, and the folder with their sources.</summary>
internal static class Codebase
{
    public static readonly ModuleDefinition Rules = Read("Trivia.Grains.Rules");
    public static readonly ModuleDefinition Interfaces = Read("Trivia.Grains.Interfaces");
    public static readonly ModuleDefinition Grains = Read("Trivia.Grains");
    public static readonly ModuleDefinition Silo = Read("Trivia.Silo");
    public static readonly ModuleDefinition Gateway = Read("Trivia.Gateway");
    public static readonly ModuleDefinition Telemetry = Read("Trivia.Telemetry");
    public static readonly ModuleDefinition Client = Read("Trivia.Client");
    public static readonly ModuleDefinition Fleet = Read("Trivia.Fleet");
    public static readonly ModuleDefinition Ops = Read("Trivia.Ops");

    public static readonly ModuleDefinition[] All = [Rules, Interfaces, Grains, Silo, Gateway, Telemetry, Client, Fleet, Ops];

    /// <summary>The tests' own assembly: it holds fixtures that break the rules on purpose.</summary>
    public static readonly ModuleDefinition Fixtures = Read(typeof(Codebase).Assembly.GetName().Name!);

    public static string SourceRoot { get; } = FindSourceRoot();

    /// <summary>Types that somebody wrote, nested ones aside; not what generators put beside them.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(this ModuleDefinition module) => module.Types.Where(type =>
        type.Name != "<Module>"
        && !type.Namespace.StartsWith("OrleansCodeGen", StringComparison.Ordinal)
        && !type.Has("System.CodeDom.Compiler.GeneratedCodeAttribute")
        && !type.Has("System.Runtime.CompilerServices.CompilerGeneratedAttribute"));

    /// <summary>The same with all nested types.</summary>
    public static IEnumerable<TypeDefinition> AllWrittenTypes(this ModuleDefinition module) =>
        module.WrittenTypes().SelectMany(WithNested);

    /// <summary>A type of the fixtures, by its name in the source.</summary>
    public static TypeDefinition Fixture(Type type) =>
        Fixtures.GetType(type.FullName!.Replace('+', '/')) ?? throw new ArgumentException($"{type} is no fixture.", nameof(type));

    public static bool Has(this ICustomAttributeProvider member, string attribute) =>
        member.CustomAttributes.Any(found => found.AttributeType.FullName == attribute);

    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static ModuleDefinition Read(string assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        return ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), new ReaderParameters { AssemblyResolver = resolver });
    }

    private static string FindSourceRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Trivia.Orleans.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
