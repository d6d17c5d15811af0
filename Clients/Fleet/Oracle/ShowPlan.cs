namespace Trivia.Fleet.Oracle;

/// <summary>How the show goes on by its rules: windows, sudden death, cuts.</summary>
internal sealed class ShowPlan(EventEntry scheduled)
{
    private long spentMs;

    /// <summary>Rounds that counted.</summary>
    public int Counted { get; private set; }

    /// <summary>Cuts made.</summary>
    public int Cuts { get; private set; }

    /// <summary>Whether sudden death has begun; it never ends.</summary>
    public bool SuddenDeath { get; private set; }

    /// <summary>The answer window of the next round, in milliseconds.</summary>
    public int WindowMs => Math.Max(
        Math.Min(scheduled.WindowMsMin, scheduled.WindowMs), scheduled.WindowMs - (scheduled.WindowStepMs * Cuts));

    /// <summary>Whether the next question would be sudden death for so many seats.</summary>
    public bool IsSuddenDeath(int alive) => SuddenDeath
        || alive <= scheduled.SuddenDeathAlive
        || (spentMs >= scheduled.BudgetMs && NextMayCut);

    /// <summary>Whether the next round is one after which an ordinary cut falls.</summary>
    public bool NextMayCut => (Counted + 1) % scheduled.QuestionsPerCut == 0;

    /// <summary>A round has locked.</summary>
    public void Lock(bool suddenDeath) => SuddenDeath = suddenDeath;

    /// <summary>A round counts; returns the number of the cut that it feeds, 0 for none.</summary>
    /// <param name="alive">Seats alive before.</param>
    public int Count(int alive)
    {
        var cutIsDue = alive > 1 && (SuddenDeath || NextMayCut);
        spentMs += ShownMs(cutIsDue);
        Counted++;
        Cuts += cutIsDue ? 1 : 0;
        return cutIsDue ? Cuts : 0;
    }

    /// <summary>Staff took the last round back. A cut that it fed keeps its number.</summary>
    /// <param name="windowMs">The round's window.</param>
    /// <param name="fedCut">Whether it fed a cut.</param>
    public void TakeBack(int windowMs, bool fedCut)
    {
        spentMs -= windowMs + scheduled.RevealMs + (fedCut ? scheduled.CutMs : 0);
        Counted -= fedCut ? 0 : 1;
    }

    private int ShownMs(bool withCut) => WindowMs + scheduled.RevealMs + (withCut ? scheduled.CutMs : 0);
}
