using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Predictions;

/// <summary>Who may predict what, and when. Pure.</summary>
public static class PredictionRule
{
    /// <summary>With so few alive, or fewer, predictions are closed: calling one of three is no prophecy.</summary>
    public const int FinalistsMax = 3;

    /// <summary>Whether predictions are taken: from the first question until the cut that leaves the final three.</summary>
    /// <param name="phase">Where the royale is.</param>
    /// <param name="alive">Seats alive.</param>
    public static bool IsOpen(RoyalePhase phase, int alive) =>
        phase is RoyalePhase.Staged or RoyalePhase.Locked or RoyalePhase.Revealed or RoyalePhase.Voided && alive > FinalistsMax;

    /// <summary>
    /// The verdict on a prediction. The operation orders a spectator's predictions, so that one that was sent again, or was
    /// long under way, never takes the place of a later one; the same operation again finds what became of it.
    /// </summary>
    /// <param name="standing">What the spectator predicted so far; null for nothing.</param>
    /// <param name="asked">The prediction at hand.</param>
    /// <param name="isOpen">Whether predictions are taken, see <see cref="IsOpen"/>.</param>
    /// <param name="seatIsAlive">Whether the predicted seat is alive.</param>
    public static PredictionVerdict Decide(Prediction? standing, Prediction asked, bool isOpen, bool seatIsAlive) => standing switch
    {
        { } stored when stored.Operation == asked.Operation && stored.Seat == asked.Seat => PredictionVerdict.Stored,
        { } stored when stored.Operation >= asked.Operation => PredictionVerdict.Superseded,
        _ when !isOpen => PredictionVerdict.Closed,
        _ when !seatIsAlive => PredictionVerdict.SeatOut,
        _ => PredictionVerdict.Stored,
    };

    /// <summary>
    /// How long what a royale said of itself may be relied on. While a question is open nobody leaves before its window
    /// ends; while it is being closed anything may have changed by the next call.
    /// </summary>
    /// <param name="progress">How far the royale had come.</param>
    /// <param name="now">The royale's time when it said so.</param>
    /// <param name="most">The longest that anything is relied on.</param>
    public static TimeSpan GoodFor(RoyaleProgress progress, DateTimeOffset now, TimeSpan most) => progress.Phase switch
    {
        RoyalePhase.Locked => TimeSpan.Zero,
        RoyalePhase.Staged when progress.Until is { } until && until - now < most => until > now ? until - now : TimeSpan.Zero,
        _ => most,
    };
}
