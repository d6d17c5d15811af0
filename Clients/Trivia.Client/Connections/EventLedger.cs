using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>
/// What a client has seen of a royale, so that nothing reaches the handlers twice. A value: who could not deliver what was
/// taken goes back to the copy made before. Guarded by its session.
/// </summary>
internal struct EventLedger
{
    private int questionRound;
    private bool finished;
    private (int Cut, int Revision) lastOut;
    private (int Cut, int Revision) lastBack;

    /// <summary>The last event seen; where a resume goes on.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether an event is new; from then on it is not.</summary>
    public bool Take(long sequence)
    {
        if (sequence <= Sequence)
        {
            return false;
        }

        Sequence = sequence;
        return true;
    }

    /// <summary>
    /// Whether a question is new. Its round decides, not its sequence: a snapshot may cover the event that staged a question
    /// before the question itself may be told.
    /// </summary>
    public bool TakeQuestion(long sequence, int round)
    {
        Sequence = Math.Max(Sequence, sequence);
        if (round <= questionRound)
        {
            return false;
        }

        questionRound = round;
        return true;
    }

    /// <summary>Whether the end is news, from an event or a snapshot.</summary>
    public bool TakeFinish(long sequence)
    {
        Sequence = Math.Max(Sequence, sequence);
        var isNew = !finished;
        finished = true;
        return isNew;
    }

    /// <summary>Whether an elimination is news.</summary>
    public bool TakeOut(OutFrame frame) => TakeNewer(ref lastOut, frame.Cut, frame.Revision);

    /// <summary>Whether a return is news.</summary>
    public bool TakeBack(BackFrame frame) => TakeNewer(ref lastBack, frame.Cut, frame.Revision);

    /// <summary>Goes on from a snapshot.</summary>
    public void StartAt(RoyaleFrame snapshot) => Sequence = snapshot.Sequence;

    private static bool TakeNewer(ref (int Cut, int Revision) last, int cut, int revision)
    {
        if ((cut, revision).CompareTo(last) <= 0)
        {
            return false;
        }

        last = (cut, revision);
        return true;
    }
}
