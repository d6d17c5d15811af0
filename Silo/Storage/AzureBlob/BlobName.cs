using System.Text.Unicode;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>Names of the blobs that hold states: <c>{stateName}-{grainId}.json</c>, as Orleans' own provider has them.</summary>
internal static class BlobName
{
    /// <summary>Most characters that the service takes.</summary>
    public const int LengthMax = 1024;

    /// <summary>The blob of a state.</summary>
    /// <exception cref="ArgumentException">
    /// No blob of the service can have the name, or another state could have the same: refused, for one that silently
    /// ended up elsewhere would be somebody else's.
    /// </exception>
    public static string Of(string stateName, GrainId grainId)
    {
        var name = $"{stateName}-{grainId}.json";
        if (name.Length > LengthMax)
        {
            throw Refusal(grainId, stateName, $"its name would have {name.Length} characters, and the service takes {LengthMax}");
        }

        if (name.Any(char.IsControl))
        {
            throw Refusal(grainId, stateName, "its name would hold control characters");
        }

        if (name.Split('/').Any(segment => segment is "." or ".."))
        {
            throw Refusal(grainId, stateName, "its name would hold a path segment of dots, which an address leaves out");
        }

        if (!Utf8.IsValid(grainId.Type.AsSpan()) || !Utf8.IsValid(grainId.Key.AsSpan()))
        {
            throw Refusal(grainId, stateName, "the grain's id is not text");
        }

        return name;
    }

    private static ArgumentException Refusal(GrainId grainId, string stateName, string reason) =>
        new($"State {stateName} of {grainId} cannot be kept in blob storage: {reason}.", nameof(grainId));
}
