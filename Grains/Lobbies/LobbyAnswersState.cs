using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>The answers to the open round. Written whole by group commit: every submit that arrives while a write is on its way shares the next one.</summary>
[GenerateSerializer, Alias("trivia.lobbies.answers.v1")]
internal sealed class LobbyAnswersState
{
    /// <summary>The round; 0 before the first.</summary>
    [Id(0)]
    public int Round { get; set; }

    /// <summary>The answers by seat.</summary>
    [Id(1)]
    public Dictionary<int, LobbyAnswer> BySeat { get; set; } = [];

    /// <summary>Makes it ready for a round: empty if it is another one.</summary>
    public void Begin(int round)
    {
        if (Round != round)
        {
            (Round, BySeat) = (round, []);
        }
    }
}
