using System.CommandLine;
using Trivia.Ops.Packs;

namespace Trivia.Ops.Commands;

/// <summary>Arguments that the commands for packs share.</summary>
internal static class PackArguments
{
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Packs, or folders with *.jsonl files.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
            {
                result.AddError($"{path} does not exist.");
            }
        });
        return paths;
    }

    public static Option<PackFormat> Format() => new("--format")
    {
        Description = "trivia: JSON Lines as packs/README.md describes them; opentdb: the JSON of Open Trivia DB's API.",
        DefaultValueFactory = _ => PackFormat.Trivia,
    };

    public static Option<long> Seed() => new("--seed")
    {
        Description = "Decides the order of options and of questions.",
        DefaultValueFactory = _ => 1,
    };
}
