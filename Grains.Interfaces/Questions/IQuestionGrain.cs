namespace Trivia.Grains.Interfaces.Questions;

/// <summary>One question. Key: its id.</summary>
[GrainInterfaceType("trivia.question"), Alias("trivia.question")]
public interface IQuestionGrain : IGrainWithStringKey
{
    /// <summary>Stores the question. The same content again changes nothing; other content becomes the next version.</summary>
    /// <returns>The stored version.</returns>
    [Alias("put")]
    Task<int> Put(Question question);

    /// <summary>The question with its key; null when there is none.</summary>
    [Alias("get")]
    Task<Question?> Get();
}
