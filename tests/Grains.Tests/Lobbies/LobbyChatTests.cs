using Orleans.Core.Internal;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chat;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyChatTests
{
    [Fact]
    public async Task Say_Seated_ReachesWhoComesLater()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);

        (await Say(lobby, 0, "  Hello   there ")).ShouldBe(new SayOutcome(LobbyVerdict.Done, ChatCode.Said));
        (await Say(lobby, 1, "What the fuck")).ShouldBe(new SayOutcome(LobbyVerdict.Done, ChatCode.Masked));
        (await Say(lobby, 7, "Let me in")).Verdict.ShouldBe(LobbyVerdict.NotSeated);
        (await Say(lobby, 0, new string('a', 201))).Code.ShouldBe(ChatCode.Malformed);

        var chat = (await lobby.Grain.GetSnapshot()).Chat;
        chat.Select(line => (line.PlayerId, line.Name)).ShouldBe([("p-0", "Player 0"), ("p-1", "Player 1")]);
        chat[0].Text.ShouldBe("Hello there");
        chat[1].Text.ShouldNotContain("fuck");
        chat[0].Number.ShouldBeLessThan(chat[1].Number);
    }

    [Fact]
    public async Task Say_FlaggedTwice_RemovesForGoodAndTellsStaff()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);

        (await Say(lobby, 0, "kys")).Code.ShouldBe(ChatCode.Flagged);
        (await Say(lobby, 0, "kys now")).Code.ShouldBe(ChatCode.Removed);

        (await lobby.Enter(0)).Verdict.ShouldBe(LobbyVerdict.Barred);
        (await Say(lobby, 0, "sorry")).Verdict.ShouldBe(LobbyVerdict.Barred);
        var snapshot = await lobby.Grain.GetSnapshot();
        snapshot.Chat.ShouldBeEmpty();
        snapshot.Barred.ShouldBe(["p-0"]);
        snapshot.Room!.Seats[0].Left.ShouldBeTrue();
        snapshot.Room.HostSeat.ShouldBe(1);
        var liveOps = bench.Grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key);
        await Eventually.Is(async () => (await liveOps.GetAudit(0, 10)).Count(entry => entry.Subject == $"{lobby.Id}/p-0") == 2, "staff know of both");
    }

    [Fact]
    public async Task Barred_AfterACrash_StaysSo()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);
        await Say(lobby, 0, "kys");
        await Say(lobby, 0, "kys now");
        await Say(lobby, 1, "Good riddance");
        var said = (await lobby.Grain.GetSnapshot()).Chat.Single().Number;

        await Lose(lobby);
        await Eventually.Is(async () => (await lobby.Grain.GetSnapshot()).Chat.IsEmpty, "another activation has taken over");

        (await lobby.Enter(0)).Verdict.ShouldBe(LobbyVerdict.Barred);
        await Say(lobby, 1, "Are you all there?");
        (await lobby.Grain.GetSnapshot()).Chat.Single().Number.ShouldBeGreaterThan(said);
    }

    [Fact]
    public async Task Say_SwitchedOff_IsRefused()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(1, new LobbySettings { Topics = [LobbyBench.Topic], Off = [ChatMechanic.Key] });

        (await Say(lobby, 0, "Hello")).Verdict.ShouldBe(LobbyVerdict.SwitchedOff);
    }

    private static async Task Lose(TestLobby lobby) => await lobby.Grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();

    private static Task<SayOutcome> Say(TestLobby lobby, int player, string text) => lobby.Grain.Say(new SayRequest($"p-{player}", text));
}
