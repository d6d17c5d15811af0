using System.Text;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Ways in which a value can be written down.</summary>
internal enum SecretForm
{
    Plain,
    Hex,
    Base64,
    JsonEscapes,
    Percent,
    Utf16,
}

internal static class SecretForms
{
    private const int Base64Bits = 6;

    /// <summary>Every way to write a value, one Latin-1 character a byte. Base64 of a longer text that holds it is among them.</summary>
    public static IEnumerable<(SecretForm Form, string Text)> Of(byte[] value)
    {
        yield return (SecretForm.Plain, Encoding.Latin1.GetString(value));
        yield return (SecretForm.Hex, Convert.ToHexStringLower(value));
        yield return (SecretForm.Hex, Convert.ToHexString(value));
        yield return (SecretForm.Hex, BitConverter.ToString(value));
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Base64Within(value, shift);
            yield return (SecretForm.Base64, text);
            yield return (SecretForm.Base64, text.Replace('+', '-').Replace('/', '_'));
            yield return (SecretForm.Base64, text.Replace("+", "\\u002B", StringComparison.Ordinal));
        }

        yield return (SecretForm.JsonEscapes, string.Concat(value.Select(letter => $"\\u{letter:x4}")));
        yield return (SecretForm.JsonEscapes, string.Concat(value.Select(letter => $"\\u{letter:X4}")));
        yield return (SecretForm.Percent, string.Concat(value.Select(letter => $"%{letter:X2}")));
        yield return (SecretForm.Utf16, string.Concat(value.Select(letter => $"{(char)letter}\0")));
    }

    /// <summary>The characters of a base64 text that the value alone decides, when it begins so many bytes after a multiple of three.</summary>
    private static string Base64Within(byte[] value, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. value]);
        var first = ((shift * 8) + Base64Bits - 1) / Base64Bits;
        var end = (shift + value.Length) * 8 / Base64Bits;
        return text[first..end];
    }
}
