using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests;

public sealed class FeedbackHubTests(SharedHost shared)
{
    [Fact]
    public async Task Feedback_AfterTheLastQuestion_IsStoredAndShownToEveryone()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);
        await ada.Start();
        for (var number = 1; number <= 5; number++)
        {
            await Task.WhenAll(ada.AnswerRight(number), bob.AnswerRight(number));
        }

        await ada.Next<LobbyFinishFrame>();
        await bob.Next<LobbyFinishFrame>();
        var round = ada.All<LobbyRevealFrame>().Last().Round;

        (await Say(ada, round, 1, 1, "")).Code.ShouldBe(RefusalCodes.Ok);
        var flagged = await Say(bob, round, 1, -1, "dull");
        (flagged.Code, flagged.Vote, flagged.Flag).ShouldBe((RefusalCodes.Ok, -1, "dull"));
        (await Say(bob, round - 1, 2, 1, "")).Code.ShouldBe(RefusalCodes.Late);

        var shown = await ada.Next<FeedbackFrame>(frame => frame is { Round: var of, Up: 1, Down: 1, Flags: 1 } && of == round);
        shown.Game.ShouldBe(ada.Lobby);
    }

    /// <summary>Two words of one connection in quick succession are one too many; it comes again.</summary>
    private static async Task<FeedbackReply> Say(LobbyPlayer player, int round, long operation, int vote, string flag)
    {
        var reply = FeedbackReply.Refused(RefusalCodes.TooMany, round);
        await Eventually.True(
            async () =>
            {
                reply = await player.Invoke<FeedbackReply>(HubNames.Feedback, player.Lobby, round, operation, vote, flag, null);
                return reply.Code != RefusalCodes.TooMany;
            },
            "the vote is taken",
            everyMs: 100);
        return reply;
    }
}
