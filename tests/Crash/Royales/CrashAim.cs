namespace Trivia.Crash.Royales;

/// <summary>The moment at which one seed kills the server.</summary>
/// <param name="Moment">What is to be hit.</param>
/// <param name="Round">Which round; in sudden death, which of its rounds.</param>
/// <param name="InQuestion">Whether while the question is open; otherwise after its lock.</param>
/// <param name="Share">How far into the question, or into what follows the lock, from 0 to 1.</param>
internal sealed record CrashAim(CrashMoment Moment, int Round, bool InQuestion, double Share)
{
    /// <summary>Questions from one cut to the next.</summary>
    public const int QuestionsPerCut = 3;

    private const int OrdinaryRounds = 2 * QuestionsPerCut;
    private const int SuddenRounds = 3;

    /// <summary>Closing a round of some thousand seats takes about as long.</summary>
    private static readonly TimeSpan AfterLock = TimeSpan.FromMilliseconds(60);

    /// <summary>Four seeds in a row hit the four moments.</summary>
    public static CrashAim Of(int seed)
    {
        var dice = new Random(seed);
        var moment = (CrashMoment)((seed - 1) % Enum.GetValues<CrashMoment>().Length);
        var round = moment switch
        {
            CrashMoment.Question => dice.Next(OrdinaryRounds),
            CrashMoment.Lock => dice.Next(OrdinaryRounds / QuestionsPerCut) * QuestionsPerCut + dice.Next(QuestionsPerCut - 1),
            CrashMoment.Cut => dice.Next(OrdinaryRounds / QuestionsPerCut) * QuestionsPerCut + QuestionsPerCut - 1,
            _ => dice.Next(SuddenRounds),
        };
        var inQuestion = moment == CrashMoment.Question || (moment == CrashMoment.SuddenDeath && dice.Next(2) == 0);
        return new CrashAim(moment, round + 1, inQuestion, dice.NextDouble());
    }

    /// <summary>How long after the question's opening, or after the lock, the server is killed.</summary>
    public TimeSpan Delay(TimeSpan window) => Share * (InQuestion ? window : AfterLock);
}
