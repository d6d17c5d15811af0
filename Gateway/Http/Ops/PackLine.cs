using System.Text.Json.Serialization;

namespace Trivia.Gateway.Http.Ops;

/// <summary>One line of a pack, as <c>packs/README.md</c> describes it. A field of another name is an error: it would be lost.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PackLine
{
    public required string Id { get; init; }

    public required string Topic { get; init; }

    public required string Body { get; init; }

    public required string Correct { get; init; }

    public required IReadOnlyList<string> Distractors { get; init; }

    public string? Explanation { get; init; }

    public string? Source { get; init; }

    public int? Difficulty { get; init; }

    public string? Licence { get; init; }
}
