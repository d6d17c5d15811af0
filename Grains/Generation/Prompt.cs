using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Trivia.Grains.Generation;

/// <summary>A prompt with the schema of its reply, as they lie in this folder's <c>Prompts</c>. A change is a new version.</summary>
internal sealed class Prompt
{
    private const int HashLength = 12;

    private Prompt(string name, string version)
    {
        SchemaName = name.Replace('-', '_');
        Text = Read($"{name}.{version}.md");
        var schema = Read($"{name}.{version}.schema.json");
        Schema = JsonElement.Parse(schema);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\n{schema}")))[..HashLength];
    }

    /// <summary>Asks for drafts.</summary>
    public static Prompt Drafts { get; } = new("question-drafts", "v1");

    /// <summary>Asks a blind reader for its choices.</summary>
    public static Prompt Reading { get; } = new("blind-reading", "v1");

    /// <summary>Name of the schema, as the protocol wants it.</summary>
    public string SchemaName { get; }

    /// <summary>What the model is told.</summary>
    public string Text { get; }

    /// <summary>What the reply must look like.</summary>
    public JsonElement Schema { get; }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of text and schema; on every question that came of it.</summary>
    public string Hash { get; }

    private static string Read(string file)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"Prompts/{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
