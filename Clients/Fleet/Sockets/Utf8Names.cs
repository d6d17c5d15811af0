using System.Text;

namespace Trivia.Fleet.Sockets;

/// <summary>Turns the UTF-8 names of hub methods into strings without allocating a string a message.</summary>
internal sealed class Utf8Names
{
    // A hub has a few dozen methods; a server that invents names gets fresh strings beyond these.
    private const int NamesMax = 128;

    private readonly Lock growth = new();
    private (byte[] Utf8, string Name)[] names = [];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        foreach (var (known, name) in Volatile.Read(ref names))
        {
            if (utf8.SequenceEqual(known))
            {
                return name;
            }
        }

        return Add(utf8);
    }

    private string Add(ReadOnlySpan<byte> utf8)
    {
        var name = Encoding.UTF8.GetString(utf8);
        lock (growth)
        {
            if (names.Length < NamesMax)
            {
                Volatile.Write(ref names, [.. names, (utf8.ToArray(), name)]);
            }
        }

        return name;
    }
}
