using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Questions;

/// <summary>Limits of the question bank. Section <see cref="Section"/>.</summary>
public sealed class QuestionOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Questions";

    /// <summary>Days that a question rests after a draw. Longer keeps shows fresh and needs a larger bank.</summary>
    [Range(0, 3650)]
    public int FreshAfterDays { get; set; } = 30;

    /// <summary>
    /// Games whose draws a topic remembers. A draw repeated after that many others is taken for a new game and gets
    /// other questions.
    /// </summary>
    [Range(1, 10_000)]
    public int GamesRememberedMax { get; set; } = 500;

    /// <summary>
    /// Fresh questions below which a topic that is drawn from asks the generator for more, once a day. They are drafts until
    /// staff approve them. 0 never asks. Default 20.
    /// </summary>
    [Range(0, 10_000)]
    public int LowWater { get; set; } = 20;

    /// <summary>How old the texts may be that a search looks through. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SearchAgeMax { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Questions that an import stores at the same time. More is faster until the store is the limit.</summary>
    [Range(1, 1_000)]
    public int ImportParallelism { get; set; } = 64;

    /// <summary>Packs whose loading is remembered, the latest ones. A forgotten pack is read once more, which changes nothing.</summary>
    [Range(1, 10_000)]
    public int PacksRememberedMax { get; set; } = 500;
}
