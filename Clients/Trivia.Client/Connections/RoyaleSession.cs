using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>
/// A client's part in one royale, over any number of links. Frames that arrive while it is entering are held until the reply
/// has said where to go on, so that handlers hear everything once and in order.
/// </summary>
/// <param name="royale">The royale.</param>
/// <param name="spectating">Whether it only watches.</param>
/// <param name="deliver">Passes news on to the handlers; false when they are too slow.</param>
internal sealed class RoyaleSession(string royale, bool spectating, Func<object, bool> deliver)
{
    private const int HeldMax = 1_024;

    private readonly Lock gate = new();
    private readonly List<object> held = [];
    private readonly Dictionary<int, AnswerDraft> drafts = [];
    private EventLedger ledger;
    private HubLink? link;
    private bool entering;
    private bool known;
    private bool wasIn;
    private long operation;

    public string Royale => royale;

    /// <summary>The last event seen.</summary>
    public long Sequence
    {
        get
        {
            lock (gate)
            {
                return ledger.Sequence;
            }
        }
    }

    /// <summary>Whether it ever was in its royale.</summary>
    public bool WasIn
    {
        get
        {
            lock (gate)
            {
                return wasIn;
            }
        }
    }

    /// <summary>Whether it is in its royale over a link.</summary>
    public bool IsIn(HubLink candidate)
    {
        lock (gate)
        {
            return link == candidate && !entering;
        }
    }

    /// <summary>Goes on where an earlier client stopped.</summary>
    public void GoOnFrom(long sequence)
    {
        lock (gate)
        {
            ledger.Take(sequence);
            known = true;
        }
    }

    /// <summary>Begins to enter over a link. Returns the call to make.</summary>
    public (string Method, object?[] Arguments) BeginEntering(HubLink next)
    {
        lock (gate)
        {
            (link, entering) = (next, true);
            held.Clear();
            if (spectating)
            {
                // A resume would ask for a seat; who watches watches anew, from a snapshot.
                return (HubNames.Spectate, [royale]);
            }

            return known ? (HubNames.Resume, [royale, ledger.Sequence]) : (HubNames.Join, [royale]);
        }
    }

    /// <summary>Has entered: goes on with the missed events that came ahead of the reply, or with its snapshot.</summary>
    /// <returns>False when the handlers are too slow.</returns>
    public bool Entered(JoinReply reply)
    {
        lock (gate)
        {
            known = wasIn = true;
            var kept = reply.Royale is null || TakeSnapshot(reply.Royale);
            SettleByReply(reply);
            operation = Math.Max(operation, reply.Prediction?.Operation ?? 0);
            kept = kept && held.All(Take) && (reply.Seat?.Out is not { } left || Take(left));
            held.Clear();
            entering = false;
            return kept || LetGo();
        }
    }

    /// <summary>Takes a frame of a link; those of an earlier one no longer count.</summary>
    /// <returns>False when the handlers are too slow.</returns>
    public bool Receive(HubLink sender, object frame)
    {
        lock (gate)
        {
            if (sender != link)
            {
                return true;
            }

            if (!entering)
            {
                return Take(frame) || LetGo();
            }

            held.Add(frame);
            return held.Count <= HeldMax || LetGo();
        }
    }

    /// <summary>The answer to a round: the one on its way, or a new one.</summary>
    public AnswerDraft Draft(int round, int choice, out bool isNew)
    {
        lock (gate)
        {
            isNew = !drafts.TryGetValue(round, out var draft);
            return draft ??= drafts[round] = new AnswerDraft(round, choice);
        }
    }

    /// <summary>Forgets an answer that has its verdict.</summary>
    public void Forget(AnswerDraft draft)
    {
        lock (gate)
        {
            drafts.Remove(draft.Round);
        }
    }

    /// <summary>Number of the player's next prediction, above all that this client knows of.</summary>
    public long NextOperation()
    {
        lock (gate)
        {
            return ++operation;
        }
    }

    /// <summary>A prediction of the player's, made by this client or another one.</summary>
    public void LearnOperation(long known)
    {
        lock (gate)
        {
            operation = Math.Max(operation, known);
        }
    }

    /// <summary>Gives up whatever still waits for a verdict.</summary>
    public void End() => EndRounds(int.MaxValue);

    /// <summary>What comes over this link from now on would leave a gap: the next link resumes ahead of it.</summary>
    private bool LetGo()
    {
        link = null;
        return false;
    }

    private bool TakeSnapshot(RoyaleFrame snapshot)
    {
        var before = ledger;
        ledger.StartAt(snapshot);
        if (!deliver(snapshot))
        {
            ledger = before;
            return false;
        }

        EndRounds(Math.Max(snapshot.Reveal?.Round ?? 0, snapshot.Void?.Round ?? 0));

        // Handlers that act on questions and on the end need not look into snapshots.
        return (snapshot.Question is not { } question || Take(question)) && (snapshot.Finish is not { } finish || Take(finish));
    }

    private bool Take(object frame)
    {
        var before = ledger;
        if (!IsNew(frame))
        {
            return true;
        }

        if (!deliver(frame))
        {
            ledger = before;
            return false;
        }

        switch (frame)
        {
            case RevealFrame reveal:
                EndRounds(reveal.Round);
                break;
            case VoidFrame voided:
                EndRounds(voided.Round);
                break;
            case FinishFrame:
                EndRounds(int.MaxValue);
                break;
        }

        return true;
    }

    private bool IsNew(object frame) => frame switch
    {
        QuestionFrame question => ledger.TakeQuestion(question.Sequence, question.Round),
        RevealFrame reveal => ledger.Take(reveal.Sequence),
        CutFrame cut => ledger.Take(cut.Sequence),
        VoidFrame voided => ledger.Take(voided.Sequence),
        PhaseFrame phase => ledger.Take(phase.Sequence),
        FinishFrame finish => ledger.TakeFinish(finish.Sequence),
        OutFrame frameOut => ledger.TakeOut(frameOut),
        BackFrame back => ledger.TakeBack(back),
        _ => true,
    };

    /// <summary>An answer that was stored though its acknowledgement was lost.</summary>
    private void SettleByReply(JoinReply reply)
    {
        if (reply.Seat is { AnsweredRound: > 0 } seat && drafts.TryGetValue(seat.AnsweredRound, out var draft))
        {
            draft.Settle(new AnswerReply { Code = RefusalCodes.Ok, Round = draft.Round, ElapsedMs = seat.AnswerElapsedMs });
        }
    }

    private void EndRounds(int last)
    {
        foreach (var draft in drafts.Values.Where(draft => draft.Round <= last).ToList())
        {
            draft.GiveUp();
        }
    }
}
