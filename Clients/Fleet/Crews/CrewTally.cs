namespace Trivia.Fleet.Crews;

/// <summary>How far a crew has come, and what it counted.</summary>
internal sealed record CrewTally
{
    public int Players { get; init; }

    public int SignedIn { get; init; }

    /// <summary>Players who have had a connection.</summary>
    public int Connected { get; init; }

    /// <summary>Players who are in the room now.</summary>
    public int Aboard { get; init; }

    public int Seated { get; init; }

    public int Waiting { get; init; }

    /// <summary>Players whom the server let neither sit nor wait.</summary>
    public int Refused { get; init; }

    /// <summary>Distinct answers sent.</summary>
    public int AnswersSent { get; init; }

    public int AnswersAcked { get; init; }

    public int AnswersRefused { get; init; }

    /// <summary>Answers whose verdict is not known yet, or never came.</summary>
    public int AnswersOpen { get; init; }

    /// <summary>Answers sent once more because the verdict on them was lost.</summary>
    public int AnswersResent { get; init; }

    public int Reconnects { get; init; }

    /// <summary>The last round that was shown.</summary>
    public int Round { get; init; }

    /// <summary>Whether the event is over, as far as this crew has heard.</summary>
    public bool IsOver { get; init; }

    /// <summary>Processor time of the crew's process, in seconds.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>Memory of the crew's process, in MiB.</summary>
    public double RssMb { get; init; }

    /// <summary>Two crews as one.</summary>
    public static CrewTally operator +(CrewTally left, CrewTally right) => new()
    {
        Players = left.Players + right.Players,
        SignedIn = left.SignedIn + right.SignedIn,
        Connected = left.Connected + right.Connected,
        Aboard = left.Aboard + right.Aboard,
        Seated = left.Seated + right.Seated,
        Waiting = left.Waiting + right.Waiting,
        Refused = left.Refused + right.Refused,
        AnswersSent = left.AnswersSent + right.AnswersSent,
        AnswersAcked = left.AnswersAcked + right.AnswersAcked,
        AnswersRefused = left.AnswersRefused + right.AnswersRefused,
        AnswersOpen = left.AnswersOpen + right.AnswersOpen,
        AnswersResent = left.AnswersResent + right.AnswersResent,
        Reconnects = left.Reconnects + right.Reconnects,
        Round = Math.Max(left.Round, right.Round),
        IsOver = left.IsOver && right.IsOver,
        CpuSeconds = left.CpuSeconds + right.CpuSeconds,
        RssMb = left.RssMb + right.RssMb,
    };
}
