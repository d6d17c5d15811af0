namespace Trivia.Grains.Rules.Generation;

/// <summary>How far a job goes.</summary>
/// <param name="DraftsMax">Calls for drafts whose reply was judged, or was no use; after that the job ends with what it has.</param>
/// <param name="ReadingsMax">Second readings of the same drafts that bring no verdict; after that the drafts are turned down.</param>
/// <param name="FaultsMax">Times in a row that the model could not be had at all.</param>
/// <param name="WaitMax">How long a job may take from its request on.</param>
/// <param name="RemarksMax">Rejections and errors kept, the latest of each.</param>
public sealed record JobLimits(int DraftsMax, int ReadingsMax, int FaultsMax, TimeSpan WaitMax, int RemarksMax)
{
    /// <summary>What serves.</summary>
    public static JobLimits Usual { get; } = new(DraftsMax: 5, ReadingsMax: 3, FaultsMax: 20, TimeSpan.FromHours(1), RemarksMax: 50);
}
