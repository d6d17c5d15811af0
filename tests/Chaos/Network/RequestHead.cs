using System.Globalization;
using System.Text;

namespace Trivia.Chaos.Network;

/// <summary>The head of an HTTP/1.1 request, as far as a <see cref="BlobRelay"/> has to know it.</summary>
internal sealed record RequestHead
{
    private const string NewLine = "\r\n";

    /// <summary>The method, e.g. <c>PUT</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Target { get; init; }

    /// <summary>Bytes of the body.</summary>
    public int BodyBytes { get; init; }

    /// <summary>The version that must be there: an ETag, or <c>*</c> for none at all; null for a request without a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether the client waits for a word before it sends the body.</summary>
    public bool AwaitsContinue { get; init; }

    /// <summary>The path alone.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>Whether it writes or deletes a blob of a container.</summary>
    /// <param name="container">Name of the container.</param>
    public bool ChangesBlobOf(string container) =>
        Method is "PUT" or "DELETE" && Path.Contains($"/{container}/", StringComparison.Ordinal);

    /// <summary>Reads a head.</summary>
    /// <param name="bytes">Everything before the empty line.</param>
    /// <exception cref="InvalidDataException">It is none, or its body has no length.</exception>
    public static RequestHead Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.ASCII.GetString(bytes).Split(NewLine);
        if (lines[0].Split(' ') is not [var method, var target, _])
        {
            throw new InvalidDataException($"“{lines[0]}” begins no request.");
        }

        var head = new RequestHead { Method = method, Target = target };
        return lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .Aggregate(head, (read, parts) => read.With(parts[0].Trim(), parts[1].Trim()));
    }

    private RequestHead With(string name, string value) => name.ToUpperInvariant() switch
    {
        "CONTENT-LENGTH" => this with { BodyBytes = int.Parse(value, CultureInfo.InvariantCulture) },
        "IF-MATCH" => this with { Condition = value },
        "IF-NONE-MATCH" => this with { Condition = value },
        "EXPECT" => this with { AwaitsContinue = true },
        "TRANSFER-ENCODING" => throw new InvalidDataException("A request whose body has no length cannot be followed."),
        _ => this,
    };
}
