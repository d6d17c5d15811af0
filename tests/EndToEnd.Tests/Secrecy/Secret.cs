using System.Text;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>A value that must not be seen too early.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Value">Its bytes; a text in ASCII.</param>
internal sealed record Secret(string Name, byte[] Value)
{
    public static Secret OfText(string name, string text) => new(name, Encoding.ASCII.GetBytes(text));
}
