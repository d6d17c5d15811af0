namespace Trivia.Ops.Packs;

/// <summary>What the lint says of a file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Questions">Questions read.</param>
/// <param name="Sound">Those without an error.</param>
/// <param name="Notes">What is wrong, in the order of the file.</param>
internal sealed record PackReport(string Name, int Questions, int Sound, IReadOnlyList<PackNote> Notes)
{
    /// <summary>Whether anything stands against an import.</summary>
    public bool HasErrors => Notes.Any(note => note.IsError);
}
