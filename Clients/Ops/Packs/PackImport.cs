using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Ops.Packs;

/// <summary>What became of an import.</summary>
/// <param name="Report">What the lint says.</param>
/// <param name="Reply">What the server says; null when it was not asked.</param>
internal sealed record PackImport(PackReport Report, ImportReply? Reply);
