using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>Forges tokens.</summary>
internal static class Tokens
{
    /// <summary>A token with another claim, under the signature of the old ones.</summary>
    public static string WithClaim(string token, string claim, string value)
    {
        var parts = token.Split('.');
        return string.Join('.', parts[0], Changed(parts[1], claim, value), parts[2]);
    }

    /// <summary>A token that says of itself that it needs no signature.</summary>
    public static string Unsigned(string token)
    {
        var parts = token.Split('.');
        return $"{Changed(parts[0], "alg", "none")}.{parts[1]}.";
    }

    /// <summary>A guest's token that claims to be an admin's.</summary>
    public static string Promoted(string token) => WithClaim(WithClaim(token, "aud", "trivia.staff"), "role", "admin");

    private static string Changed(string part, string name, string value)
    {
        var json = JsonNode.Parse(Base64Url.DecodeFromChars(part))!;
        json[name] = value;
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
