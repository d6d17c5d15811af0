using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

/// <summary>Chat over the real hub.</summary>
public sealed class ChatHubTests(SharedHost shared)
{
    [Fact]
    public async Task Say_AnyText_ReachesTheRoomAndWhoComesLater()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob", json: true);
        await ada.Create();
        await bob.Join(ada.Lobby);

        (await ada.Say("<b>Hi</b>  Bob")).ShouldBe(RefusalCodes.Ok);
        (await bob.Say("shit, hello")).ShouldBe(RefusalCodes.Masked);
        (await bob.Say("")).ShouldBe(RefusalCodes.Malformed);

        var line = await bob.Next<ChatFrame>(frame => frame.Seat == ada.Seat);
        (line.Text, line.Name, line.PlayerId, line.Sequence).ShouldBe(("<b>Hi</b> Bob", "Ada", ada.Guest.PlayerId, 0));
        (await ada.Next<ChatFrame>(frame => frame.Seat == bob.Seat)).Text.ShouldNotContain("shit");
        await using var eve = await host.Connect("Eve");
        await eve.Spectate(ada.Lobby);
        eve.Entered.Lobby!.Chat.Select(said => said.Name).ShouldBe(["Ada", "Bob"]);
        (await eve.Say("Hello")).ShouldBe(RefusalCodes.NotSeated);
    }

    [Fact]
    public async Task Say_WhatHurtsTwice_ShowsTheDoor()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);

        (await bob.Say("kys")).ShouldBe(RefusalCodes.Flagged);
        (await bob.Say("kys, all of you")).ShouldBe(RefusalCodes.Barred);

        (await bob.Next<LobbyOutFrame>()).Code.ShouldBe(RefusalCodes.Barred);
        (await ada.Next<LobbySeatFrame>(frame => frame.Player.Seat == bob.Seat && frame.Player.Left)).Player.Name.ShouldBe("Bob");
        ada.All<ChatFrame>().ShouldBeEmpty();
        (await bob.Say("sorry")).ShouldBe(RefusalCodes.NotSeated);
        (await bob.Join(ada.Lobby)).Code.ShouldBe(RefusalCodes.Barred);
        (await bob.Spectate(ada.Lobby)).Code.ShouldBe(RefusalCodes.Barred);
    }
}
