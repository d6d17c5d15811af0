using System.Net.Http.Headers;
using System.Net.Http.Json;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Players;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests;

/// <summary>A player is shown with the picture of the profile, and the same one everywhere in a lobby.</summary>
public sealed class PictureTests(SharedHost shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seat_OfWhoChoseAPicture_ShowsItAndAnyOtherSeatItsDefault()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create();
        var chosen = await Choose(host, await host.Connect("Bob"), "rocket");
        await using var bob = await LobbyPlayer.Connect(host.Url, chosen, json: true);

        await bob.Join(ada.Lobby);
        await bob.Say("Hello");
        (await ada.Invoke<string>(HubNames.AddBots, ada.Lobby, 1)).ShouldBe(RefusalCodes.Ok);

        bob.Entered.Lobby!.Players.Select(player => player.Avatar).ShouldBe([Avatars.DefaultOf(ada.Guest.PlayerId), "rocket"]);
        (await ada.Next<LobbySeatFrame>(frame => frame.Player.PlayerId == chosen.PlayerId)).Player.Avatar.ShouldBe("rocket");
        (await ada.Next<ChatFrame>()).Avatar.ShouldBe("rocket");
        var house = (await ada.Next<LobbyFrame>(frame => frame.Players.Count == 3)).Players.Single(player => player.House);
        house.Avatar.ShouldBe(Avatars.DefaultOf(house.PlayerId));
    }

    private static async Task<GuestReply> Choose(LobbyHost host, LobbyPlayer player, string avatar)
    {
        await using (player)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/me") { Content = JsonContent.Create(new { avatar }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", player.Guest.Token);
            using var response = await host.Http.SendAsync(request, Cancellation);
            var me = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<MeReply>(Cancellation))!;
            return player.Guest with { Token = me.Token ?? player.Guest.Token, Avatar = me.Profile.Avatar };
        }
    }
}
