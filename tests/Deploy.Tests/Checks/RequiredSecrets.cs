using Trivia.Deploy.Tests.Rendering;
using YamlDotNet.Serialization;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>The secrets that somebody else puts there.</summary>
internal static class RequiredSecrets
{
    private static readonly Dictionary<string, HashSet<string>> Declared = Read();

    public static IEnumerable<string> Names => Declared.Keys;

    public static bool Has(string name) => Declared.ContainsKey(name);

    public static bool Has(string name, string key) => Declared.TryGetValue(name, out var keys) && keys.Contains(key);

    private static Dictionary<string, HashSet<string>> Read()
    {
        var yaml = File.ReadAllText(Repository.Path("deploy", "k8s", "required-secrets.yaml"));
        return new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, object>>>(yaml).ToDictionary(
            secret => (string)secret["name"],
            secret => ((Dictionary<object, object>)secret["keys"]).Keys.Cast<string>().ToHashSet());
    }
}
