using System.Text;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.WireTypes;

/// <summary>The files of types that the web app reads the wire with, made from the contracts and nothing else.</summary>
internal static class WireFolder
{
    private static readonly string Head = MadeFrom("Grains.Interfaces/Wire");

    /// <summary>All files, name and text.</summary>
    public static IReadOnlyDictionary<string, string> Files() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["frames.ts"] = Head + Module.Of(typeof(QuestionFrame).Namespace!, Absent.IsNull),
        ["lobbies.ts"] = Head + Module.Of(typeof(LobbyFrame).Namespace!, Absent.IsNull),
        ["http.ts"] = Head + Module.Of(typeof(MeReply).Namespace!, Absent.IsLeftOut),
        ["codes.ts"] = Head + Codes.Of(typeof(RefusalCodes), "RefusalCode") + Codes.Of(typeof(ProblemCodes), "ProblemCode"),
        ["hub.ts"] = Head + HubModule.Text(),
        ["avatars.ts"] = MadeFrom("Grains.Rules/Players/Avatars.cs") + Pictures.Text(),
    };

    /// <summary>Writes them, and removes what is no longer made.</summary>
    public static void Write(string folder)
    {
        var files = Files();
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder).Where(path => !files.ContainsKey(Path.GetFileName(path))))
        {
            File.Delete(old);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string MadeFrom(string source) => $"// Made from {source} by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts\n";
}
