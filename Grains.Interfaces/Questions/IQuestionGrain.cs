using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>One question. Key: its id. It is a draft, then live, then retired; every step leaves a line in its trail.</summary>
[GrainInterfaceType("trivia.question"), Alias("trivia.question")]
public interface IQuestionGrain : IGrainWithStringKey
{
    /// <summary>Most steps that the trail keeps, the latest ones.</summary>
    const int TrailMax = 100;

    /// <summary>Most earlier versions kept, the latest ones.</summary>
    const int VersionsMax = 20;

    /// <summary>Stores the question. The same content again changes nothing; other content becomes the next version.</summary>
    /// <returns>The stored version.</returns>
    [Alias("put")]
    Task<int> Put(Question question);

    /// <summary>Stores other content as the next version, in someone's name. The same content again changes nothing.</summary>
    /// <param name="question">The question as it is to be.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The stored version.</returns>
    [Alias("revise")]
    Task<int> Revise(Question question, string actor, string reason);

    /// <summary>Moves the question on, or back; its content stays. Where it is already nothing changes.</summary>
    /// <param name="status">Where to.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The question as it is then; null when there is none.</returns>
    [Alias("move")]
    Task<Question?> Move(QuestionStatus status, string actor, string reason);

    /// <summary>Counts how the question went in a game, or a part of it. Counts once, however often it is told.</summary>
    [Alias("observe")]
    Task Observe(QuestionObservation observation);

    /// <summary>How the question went so far.</summary>
    [Alias("use")]
    Task<QuestionUse> GetUse();

    /// <summary>The question with its key; null when there is none.</summary>
    [Alias("get")]
    Task<Question?> Get();

    /// <summary>The question as it was in a version; as it is when that version is no longer kept; null when there is none.</summary>
    [Alias("version")]
    Task<Question?> GetVersion(int version);

    /// <summary>The steps of its life, latest first.</summary>
    [Alias("trail")]
    Task<ImmutableArray<QuestionEvent>> GetTrail();
}
