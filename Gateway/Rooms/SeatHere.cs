using Trivia.Gateway.Answers;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// A seat that has or had a connection at this gateway. Its own lock guards what a round adds to it; everything else
/// is guarded by the room's lock.
/// </summary>
internal sealed class SeatHere(SeatRef seat, string playerId, int outAtCut)
{
    private readonly Lock gate = new();
    private int startedRound;
    private long startedAt;
    private PendingAnswer? answer;
    private PendingAnswer? earlier;
    private volatile int outAtCut = outAtCut;

    public SeatRef Ref { get; } = seat;

    public string PlayerId { get; } = playerId;

    /// <summary>The seat's open connections here; the room's lock guards them.</summary>
    public List<RoomMember> Members { get; } = new(1);

    /// <summary>The cut that removed the seat, as far as this gateway has heard; 0 while it is alive.</summary>
    public int OutAtCut
    {
        get => outAtCut;
        set => outAtCut = value;
    }

    /// <summary>
    /// The question is about to be written to a connection of this seat. True for the first time in a round; only
    /// that time counts.
    /// </summary>
    public bool Start(int round, long timestamp)
    {
        lock (gate)
        {
            if (startedRound >= round)
            {
                return false;
            }

            startedRound = round;
            startedAt = timestamp;
            return true;
        }
    }

    /// <summary>When the seat's time began; null when this gateway has not written the question to it.</summary>
    public long? StartOf(int round)
    {
        lock (gate)
        {
            return startedRound == round ? startedAt : null;
        }
    }

    /// <summary>The seat's one answer of a round: the one given before, or a new one.</summary>
    /// <param name="round">The round.</param>
    /// <param name="create">Makes the answer; may return null to refuse it.</param>
    /// <param name="isNew">Whether it was made now.</param>
    public PendingAnswer? Answer(int round, Func<PendingAnswer?> create, out bool isNew)
    {
        lock (gate)
        {
            isNew = false;
            if (answer?.Round != round)
            {
                if (create() is { } made)
                {
                    (earlier, answer) = (answer, made);
                }

                isNew = answer?.Round == round;
            }

            return answer?.Round == round ? answer : null;
        }
    }

    /// <summary>The seat's answer of a round that passed through here lately; null for none.</summary>
    public PendingAnswer? AnswerOf(int round)
    {
        lock (gate)
        {
            return answer?.Round == round ? answer : earlier?.Round == round ? earlier : null;
        }
    }
}
