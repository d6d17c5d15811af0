namespace Trivia.Ops.Packs;

/// <summary>Formats of packs.</summary>
internal enum PackFormat
{
    /// <summary>JSON Lines as <c>packs/README.md</c> describes them.</summary>
    Trivia,

    /// <summary>The JSON of Open Trivia DB's API.</summary>
    OpenTdb,
}
