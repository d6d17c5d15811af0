using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Gateway.Answers;

/// <summary>A grain that takes answers, as lanes see it. The first verdict on an answer stands, however often it is sent.</summary>
internal interface IAnswerTaker
{
    /// <summary>Takes a batch; the verdicts are durable.</summary>
    Task<AnswerVerdicts> Submit(AnswerBatch batch);
}
