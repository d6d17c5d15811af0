using Mono.Cecil;

namespace Trivia.Architecture.Tests.Reading;

/// <summary>Something that a type uses: another type, or a member of it.</summary>
/// <param name="Type">The type, without its type arguments.</param>
/// <param name="Member">The member's name; null for the type alone.</param>
internal sealed record Use(TypeReference Type, string? Member)
{
    /// <summary>Simple name of the assembly that the type comes from.</summary>
    public string Assembly { get; } = Outermost(Type).Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        var scope => scope.Name,
    };

    /// <summary>Namespace of the type, or of the one that it is nested in.</summary>
    public string Namespace => Outermost(Type).Namespace;

    public override string ToString() => Member is null ? Type.FullName : $"{Type.FullName}.{Member}";

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
