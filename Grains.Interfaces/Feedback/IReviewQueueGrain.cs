using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>The questions that wait for staff. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.review-queue"), Alias("trivia.review-queue")]
public interface IReviewQueueGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "reviews";

    /// <summary>Most items of a page.</summary>
    const int PageMax = 200;

    /// <summary>Puts a question in, or says anew how it is received.</summary>
    /// <returns>False when as many wait as may; it comes again with the next flag.</returns>
    [Alias("open")]
    Task<bool> Open(ReviewItem item);

    /// <summary>Takes a question out. Safe to repeat.</summary>
    [Alias("close")]
    Task Close(string questionId);

    /// <summary>A page of those who wait.</summary>
    /// <param name="offset">Items to skip.</param>
    /// <param name="limit">Items to return, at most <see cref="PageMax"/>.</param>
    [AlwaysInterleave, Alias("list")]
    Task<ReviewPage> List(int offset, int limit);
}
