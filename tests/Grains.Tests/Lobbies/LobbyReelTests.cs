using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Reels;
using Trivia.Grains.Tests.Reels;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyReelTests
{
    [Fact]
    public async Task Game_WithASteal_IsShownByItsReelAsItEnded()
    {
        Reel? painted = null;
        using var painter = new ScriptedPainter
        {
            Picture = reel =>
            {
                painted = reel;
                return [1, 2, 3];
            },
        };
        await using var bench = await LobbyBench.Start(
            options => options.RevealMs = 500,
            configureSilo: builder =>
            {
                builder.Services.AddSingleton<IReelPainter>(painter);
                builder.Services.AddSingleton<IBlobStore>(new MemoryBlobStore());
            });
        var lobby = await bench.Open(1);
        await lobby.Enter(1, avatar: "rocket");
        await lobby.Command(0, HostAction.Start);
        var stolen = 0;
        for (var number = 1; number <= 5; number++)
        {
            var question = await lobby.Question(number);
            await lobby.Answer(0, question.Round, TestLobby.Right(question), 500);
            await lobby.Answer(1, question.Round, (TestLobby.Right(question) + 1) % 4);
            await lobby.Until(snapshot => snapshot.Revealed?.Round == question.Round, "the answer is shown");

            // On a busy machine a reveal may be over before the thief comes: then the next one will do.
            stolen += stolen == 0 && (await lobby.Move(1, StealMechanic.Key, question.Round)).Move == MoveVerdict.Done ? 1 : 0;
        }

        var end = await lobby.Phase(LobbyPhase.Finished);
        stolen.ShouldBe(1);
        var shown = await lobby.Until(snapshot => snapshot.Reel is not null, "the room knows of the reel");
        await Eventually.Is(() => Task.FromResult(bench.Heard(lobby.Id).OfType<LobbyReelReady>().Any()), "the room is told");
        bench.Heard(lobby.Id).OfType<LobbyReelReady>().Single().Reel.Hash.ShouldBe(shown.Reel!.Hash);
        shown.Reel.GameId.ShouldBe(end.Finished!.GameId);
        painted!.Podium.Select(standing => (standing.Player.Name, standing.Score))
            .ShouldBe(end.Finished.Standings.Select(seat => (seat.Name, seat.Score)));
        painted.Podium.ToDictionary(standing => standing.Player.Name, standing => standing.Player.Avatar)
            .ShouldBe(new Dictionary<string, string?> { ["Player 0"] = Avatars.DefaultOf("p-0"), ["Player 1"] = "rocket" }, ignoreOrder: true);

        (await bench.Grains.GetGrain<IReelGrain>(shown.Reel.GameId).TakeDown()).ShouldBeTrue();
        (await lobby.Grain.GetSnapshot()).Reel.ShouldBeNull();
    }
}
