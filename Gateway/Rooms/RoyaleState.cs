using Trivia.Gateway.Frames;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// A royale as this gateway's clients have been told of it: the fold of the facts up to <see cref="Sequence"/>, and of the
/// counts of seats. Pure; a question is in it only once it has opened.
/// </summary>
internal sealed record RoyaleState
{
    public required string RoyaleId { get; init; }

    public long Epoch { get; init; }

    public long Sequence { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What was scheduled; the defaults before anything is known.</summary>
    public RoyaleSettings Settings { get; init; } = new();

    public int Capacity => Settings.Capacity;

    public string FairnessHash { get; init; } = "";

    public RoyalePhase Phase { get; init; }

    public DateTimeOffset? Until { get; init; }

    public bool Paused { get; init; }

    /// <summary>Seats taken, as far as this gateway knows.</summary>
    public int Seats { get; init; }

    /// <summary>Seats taken, as everyone here was told last.</summary>
    public int SeatsTold { get; init; }

    public int Alive { get; init; }

    public int Cuts { get; init; }

    /// <summary>The question that opened last, until its reveal or void.</summary>
    public RoundStaged? Question { get; init; }

    public RoundRevealed? Revealed { get; init; }

    public CutMade? Cut { get; init; }

    public RoundVoided? Voided { get; init; }

    /// <summary>The last round that has opened, as far as the facts tell; 0 before the first.</summary>
    public int LastRound { get; init; }

    public RoyaleFinished? Finished { get; init; }

    /// <summary>What a snapshot adds to a room that knows nothing yet: everything but the facts, which follow one by one.</summary>
    public static RoyaleState Before(RoyaleSnapshot snapshot) => new()
    {
        RoyaleId = snapshot.RoyaleId,
        Epoch = snapshot.Epoch,
        Title = snapshot.Spec?.Title ?? "",
        Settings = snapshot.Spec?.Settings ?? new(),
        FairnessHash = snapshot.SeedHash,
        Seats = snapshot.Seats,
        SeatsTold = snapshot.Seats,
    };

    /// <summary>The state with one more fact.</summary>
    public RoyaleState With(RoyaleEvent fact)
    {
        var next = this with { Epoch = fact.Epoch, Sequence = fact.Sequence };
        return fact switch
        {
            PhaseChanged phase => next with
            {
                Phase = phase.Phase,
                Until = phase.Until,
                Paused = phase.Paused,
                Seats = phase.Seats,
                SeatsTold = phase.Seats,
                Alive = phase.Alive,
            },
            RoundStaged staged => next with
            {
                Phase = RoyalePhase.Staged,
                Until = staged.OpenAt.AddMilliseconds(staged.WindowMs),
                Alive = staged.Alive,
                LastRound = staged.Round,
                Question = staged,
                Voided = null,
            },
            RoundRevealed revealed => next with
            {
                Phase = RoyalePhase.Revealed,
                Until = revealed.Until,
                Alive = revealed.Alive,
                LastRound = revealed.Round,
                Question = null,
                Revealed = revealed,
                Voided = null,
            },
            CutMade cut => next with { Until = cut.Until, Alive = cut.Alive, Cuts = cut.Cut, Cut = cut },
            RoundVoided voided => next with
            {
                Phase = RoyalePhase.Voided,
                Until = voided.Until,
                Paused = voided.Paused,
                LastRound = voided.Round,
                Question = null,
                Voided = voided,
            },
            RoyaleFinished finished => next with { Phase = RoyalePhase.Finished, Until = null, Question = null, Finished = finished },
            _ => next,
        };
    }

    /// <summary>
    /// The state with a count of seats. Counts come by several ways and overtake each other; as seats only come to be taken, the
    /// highest is the latest.
    /// </summary>
    public RoyaleState Counting(int seats) =>
        seats <= Seats ? this : this with { Seats = seats, Alive = Phase < RoyalePhase.Staged ? seats : Alive };

    /// <summary>The count of seats as a frame.</summary>
    public SeatsFrame ToSeatsFrame() => new() { Royale = RoyaleId, Epoch = Epoch, Seats = Seats };

    /// <summary>The state as a client's snapshot, with the times left at <paramref name="now"/>.</summary>
    public RoyaleFrame ToFrame(DateTimeOffset now) => new()
    {
        Royale = RoyaleId,
        Epoch = Epoch,
        Sequence = Sequence,
        Title = Title,
        Phase = WireNames.Of(Phase),
        InMs = WireFrames.LeftMs(Until, now),
        Paused = Paused,
        Capacity = Capacity,
        Seats = Seats,
        Alive = Alive,
        Cuts = Cuts,
        QuestionsPerCut = Settings.QuestionsPerCut,
        CutFraction = (double)Settings.CutFraction,
        SuddenDeathAlive = Settings.SuddenDeathAlive,
        FairnessHash = FairnessHash,
        Question = Question is { } question ? WireFrames.Of(question, now) : null,
        Reveal = Revealed is { } revealed ? WireFrames.Of(revealed, now) : null,
        Cut = Cut is { } cut ? WireFrames.Of(cut, now) : null,
        Void = Voided is { } voided ? WireFrames.Of(voided, now) : null,
        Finish = Finished is { } finished ? WireFrames.Of(finished) : null,
    };
}
