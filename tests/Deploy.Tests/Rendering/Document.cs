using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>The rendered objects of an overlay, by <c>Kind/name</c>, to be read and to be spoiled.</summary>
internal sealed class Document
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    private Document(List<JsonObject> objects) => Objects = objects;

    public List<JsonObject> Objects { get; }

    public static Document Parse(string yaml)
    {
        var objects = from part in yaml.Split("\n---\n")
                      where part.Trim().Length > 0
                      select JsonSerializer.SerializeToNode(Plain(Yaml.Deserialize<object?>(part)))!.AsObject();
        return new Document([.. objects]);
    }

    public Document Clone() => new([.. Objects.Select(part => part.DeepClone().AsObject())]);

    public JsonObject this[string kindAndName] => Objects.Single(part => NameOf(part) == kindAndName);

    /// <summary>Sets what a path such as <c>spec.ports[0].name</c> leads to; null takes it away.</summary>
    public Document Set(string kindAndName, string path, JsonNode? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode at = this[kindAndName];
        foreach (var step in steps[..^1])
        {
            at = step is ['[', ..] ? at[Index(step)]! : at[step]!;
        }

        Put(at, steps[^1], value);
        return this;
    }

    public Document Remove(string kindAndName)
    {
        Objects.Remove(this[kindAndName]);
        return this;
    }

    public static string NameOf(JsonObject part) => $"{part["kind"]}/{part["metadata"]?["name"]}";

    private static void Put(JsonNode at, string step, JsonNode? value)
    {
        switch (at)
        {
            case JsonArray list when value is null:
                list.RemoveAt(Index(step));
                break;
            case JsonArray list:
                list[Index(step)] = value;
                break;
            case JsonObject fields when value is null:
                fields.Remove(step).ShouldBeTrue($"there is no {step} to take away");
                break;
            default:
                at[step] = value;
                break;
        }
    }

    private static int Index(string step) => int.Parse(step.Trim('[', ']'), CultureInfo.InvariantCulture);

    private static object? Plain(object? node) => node switch
    {
        IDictionary<object, object?> map => map.ToDictionary(pair => (string)pair.Key, pair => Plain(pair.Value)),
        IList<object?> list => list.Select(Plain).ToList(),
        _ => node,
    };
}
