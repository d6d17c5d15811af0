namespace Trivia.Ops.Packs;

/// <summary>A file as it was read, before anything is judged.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Entries">Its questions.</param>
/// <param name="Unreadable">What could not be read as a question.</param>
internal sealed record PackContents(string Name, IReadOnlyList<PackEntry> Entries, IReadOnlyList<PackNote> Unreadable);
