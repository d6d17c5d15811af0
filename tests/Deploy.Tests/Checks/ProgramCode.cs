using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>What the assemblies of one program have in them: the texts of its code, and its sections of options.</summary>
internal sealed class ProgramCode
{
    private readonly HashSet<string> texts = [];
    private readonly Dictionary<string, Type> sections = [];

    public ProgramCode(params string[] assemblies)
    {
        foreach (var assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
            texts.UnionWith(module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions)
                .Where(instruction => instruction.OpCode == OpCodes.Ldstr)
                .Select(instruction => (string)instruction.Operand));
            foreach (var options in Assembly.Load(assembly).GetTypes())
            {
                if (options.GetField("Section")?.GetRawConstantValue() is string section)
                {
                    sections[section] = options;
                }
            }
        }
    }

    public IReadOnlySet<string> Texts => texts;

    public bool Says(string text) => texts.Contains(text);

    /// <summary>Whether a variable is looked up by its name, or is bound to a property of some options.</summary>
    public bool Reads(string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal);
        return Says(variable) || Says(key) || sections.Any(section =>
            key.StartsWith(section.Key + ":", StringComparison.Ordinal)
            && IsBound(section.Value, key[(section.Key.Length + 1)..].Split(':')));
    }

    private static bool IsBound(Type type, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (type.IsArray && path[0].All(char.IsAsciiDigit))
        {
            return IsBound(type.GetElementType()!, path[1..]);
        }

        return type.GetProperty(path[0]) is { CanWrite: true } property && IsBound(property.PropertyType, path[1..]);
    }
}
