using Trivia.WireTypes;

namespace Trivia.Contracts.Tests;

/// <summary>The web app reads the wire with the types of the very contracts that this build speaks.</summary>
public sealed class WireTypesTests
{
    private static readonly string Folder = Path.Combine(ApprovedFile.Source, "Clients", "Web", "src", "shared", "wire");

    [Fact]
    public void Files_OfTheWebApp_AreThoseOfTheContracts()
    {
        if (ApprovedFile.IsApproving)
        {
            WireFolder.Write(Folder);
        }

        var there = Directory.EnumerateFiles(Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        there.Keys.Order(StringComparer.Ordinal).ShouldBe(WireFolder.Files().Keys);
        foreach (var (name, text) in WireFolder.Files())
        {
            there[name].ShouldBe(text, $"{name} is not what the contracts say any more. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts, and commit Clients/Web/src/shared/wire with it.");
        }
    }

    [Theory]
    [InlineData("hub.ts", "Answer: (royale: string, round: number, choice: number) => AnswerReply;")]
    [InlineData("hub.ts", "ConfigureLobby: (lobby: string, settings: Partial<LobbySettingsFrame>) => RefusalCode;")]
    [InlineData("hub.ts", "lobbyQuestion: LobbyQuestionFrame;")]
    [InlineData("frames.ts", "readonly cause: 'rank' | 'wrong' | 'slow' | 'noAnswer' | 'network';")]
    [InlineData("lobbies.ts", "readonly reveal: LobbyRevealFrame | null;")]
    [InlineData("http.ts", "readonly difficulty?: 'easy' | 'medium' | 'hard';")]
    [InlineData("codes.ts", "tooMany: 'tooMany',")]
    [InlineData("avatars.ts", "owl: { title: 'Owl', colour: '#b58b5a' },")]
    public void Files_OfTheContracts_HoldWhatTheyMean(string file, string line) => WireFolder.Files()[file].ShouldContain(line);
}
