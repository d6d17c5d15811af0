using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Gateway.Answers;

/// <summary>A bracket of a royale.</summary>
internal sealed class BracketTaker(IGrainFactory grains, string royaleId, int bracket) : IAnswerTaker
{
    private readonly IBracketGrain grain = grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, bracket));

    /// <inheritdoc/>
    public Task<AnswerVerdicts> Submit(AnswerBatch batch) => grain.Submit(batch);
}
