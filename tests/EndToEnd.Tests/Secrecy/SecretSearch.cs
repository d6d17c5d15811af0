using System.Buffers;
using System.Text;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Looks for many secrets in all of their forms at once.</summary>
internal sealed class SecretSearch
{
    private readonly Dictionary<string, (Secret Secret, SecretForm Form)> forms = new(StringComparer.Ordinal);
    private readonly SearchValues<string> any;
    private readonly int[] lengths;

    /// <param name="secrets">What to look for; no one may be part of another.</param>
    public SecretSearch(IEnumerable<Secret> secrets)
    {
        foreach (var secret in secrets)
        {
            foreach (var (form, text) in SecretForms.Of(secret.Value))
            {
                forms.TryAdd(text, (secret, form));
            }
        }

        any = SearchValues.Create([.. forms.Keys], StringComparison.Ordinal);
        lengths = [.. forms.Keys.Select(text => text.Length).Distinct()];
    }

    /// <summary>Everything that is found, in order.</summary>
    public IEnumerable<Sighting> In(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(any) is >= 0 and var step)
        {
            at += step;
            foreach (var length in lengths.Where(length => at + length <= text.Length))
            {
                if (forms.TryGetValue(text.Substring(at, length), out var found))
                {
                    yield return new Sighting(found.Secret, found.Form, at);
                }
            }

            at++;
        }
    }
}
