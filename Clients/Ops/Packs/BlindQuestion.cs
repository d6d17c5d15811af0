using System.Text.Json.Serialization;

namespace Trivia.Ops.Packs;

/// <summary>A question as a blind reader sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">What it asks.</param>
/// <param name="Options">Options A to D.</param>
/// <param name="Key">The letter of the right one; never printed on a sheet.</param>
internal sealed record BlindQuestion(string Id, string Body, IReadOnlyList<string> Options, [property: JsonIgnore] char Key);
