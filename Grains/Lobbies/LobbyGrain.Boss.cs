using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Lobbies;

/// <summary>The boss and its agent.</summary>
internal sealed partial class LobbyGrain
{
    /// <summary>Before a boss's question its agent is asked what it does; without an answer in time the house's rule stands.</summary>
    private async Task<MechanicTurn> AskBoss(MechanicTurn turn, MechanicSet mechanics)
    {
        if (!mechanics.Has(BossMechanic.Key) || !BossMechanic.Joins(turn.State))
        {
            return turn;
        }

        try
        {
            using var patience = new CancellationTokenSource(options.Value.BossPatience, time);
            var asked = await boss.Play(BossMechanic.SightOf(turn.State, id), patience.Token).AsTask().WaitAsync(patience.Token);
            var play = asked with { Taunt = PlainText.Clean(asked.Taunt) };
            if (play.IsPlayable && await IsFit(play.Taunt))
            {
                return BossMechanic.Prepare(turn, play);
            }

            logger.BossUnfit(id);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.BossFailed(exception, id);
        }

        return turn;
    }

    private async Task<bool> IsFit(string taunt) =>
        (await moderator.Judge(new ChatRemark(id, "boss", taunt), CancellationToken.None)).Verdict == ChatVerdict.Allow;
}
