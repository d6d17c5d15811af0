using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A royale as a client needs it to catch up.</summary>
[MessagePackObject]
public sealed record RoyaleFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>Number of the server's activation of the event; only grows.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>Number of the last event that this snapshot includes; each event has the next one.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>Its title, plain text.</summary>
    [Key("title")]
    public required string Title { get; init; }

    /// <summary>
    /// <c>scheduled</c>, <c>registering</c>, <c>countdown</c>, <c>staged</c>, <c>locked</c>, <c>revealed</c>,
    /// <c>voided</c>, <c>finished</c> or <c>aborted</c>.
    /// </summary>
    [Key("phase")]
    public required string Phase { get; init; }

    /// <summary>When the next step is due, in milliseconds from now; −1 where only staff move it on.</summary>
    [Key("inMs")]
    public required long InMs { get; init; }

    /// <summary>Whether the show is paused.</summary>
    [Key("paused")]
    public required bool Paused { get; init; }

    /// <summary>Seats in all.</summary>
    [Key("capacity")]
    public required int Capacity { get; init; }

    /// <summary>Seats taken.</summary>
    [Key("seats")]
    public required int Seats { get; init; }

    /// <summary>Seats alive.</summary>
    [Key("alive")]
    public required int Alive { get; init; }

    /// <summary>Cuts made.</summary>
    [Key("cuts")]
    public required int Cuts { get; init; }

    /// <summary>Questions from one cut by rank to the next.</summary>
    [Key("questionsPerCut")]
    public required int QuestionsPerCut { get; init; }

    /// <summary>Share of the seats alive that a cut by rank removes, more than 0 and less than 1.</summary>
    [Key("cutFraction")]
    public required double CutFraction { get; init; }

    /// <summary>With so many seats alive or fewer it is sudden death.</summary>
    [Key("suddenDeathAlive")]
    public required int SuddenDeathAlive { get; init; }

    /// <summary>SHA-256 of what the draw of lots depends on, in hexadecimal digits; see <c>docs/PROTOCOL.md</c>.</summary>
    [Key("fairnessHash")]
    public required string FairnessHash { get; init; }

    /// <summary>The open question, if one is.</summary>
    [Key("question")]
    public QuestionFrame? Question { get; init; }

    /// <summary>The last reveal.</summary>
    [Key("reveal")]
    public RevealFrame? Reveal { get; init; }

    /// <summary>The last cut.</summary>
    [Key("cut")]
    public CutFrame? Cut { get; init; }

    /// <summary>The void of the current round.</summary>
    [Key("void")]
    public VoidFrame? Void { get; init; }

    /// <summary>The end.</summary>
    [Key("finish")]
    public FinishFrame? Finish { get; init; }
}
