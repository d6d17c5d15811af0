using Trivia.Gateway.Answers;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>A lobby, which takes the answers of all its seats itself.</summary>
internal sealed class LobbyTaker(ILobbyGrain grain) : IAnswerTaker
{
    /// <inheritdoc/>
    public Task<AnswerVerdicts> Submit(AnswerBatch batch) => grain.Submit(batch);
}
