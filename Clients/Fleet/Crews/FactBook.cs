using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using MessagePack;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Crews;

/// <summary>
/// Facts that the room was told. A frame that ten thousand players get is decoded once: the others recognise it by the
/// hash of its bytes. Frames that say the same event differently are all kept, for the oracle to see.
/// </summary>
internal sealed class FactBook(SyntheticPack pack, Action<Entry> record)
{
    // Resumed players get frames of their own, with the time that is left for them.
    private const int RememberedMax = 512;
    private const string Aborted = "aborted";

    private readonly ConcurrentDictionary<ulong, Fact> remembered = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The round that can be answered now; 0 when none can.</summary>
    public int OpenRound { get; private set; }

    /// <summary>The last round that was shown.</summary>
    public int LastRound { get; private set; }

    /// <summary>Whether the event is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Takes an event's argument; null when it is not a fact for the room.</summary>
    public Fact? Read(string name, ref MessagePackReader reader)
    {
        if (KindOf(name) is not { } kind)
        {
            return null;
        }

        var raw = reader.ReadRaw();
        var hash = Hash(raw, kind);
        if (remembered.TryGetValue(hash, out var fact))
        {
            return fact;
        }

        fact = Decode(kind, raw);
        if (remembered.Count >= RememberedMax)
        {
            remembered.Clear();
        }

        remembered[hash] = fact;
        return fact;
    }

    /// <summary>Takes the facts of a snapshot, oldest first.</summary>
    public IReadOnlyList<Fact> Read(RoyaleFrame royale)
    {
        var facts = new List<Fact?>
        {
            royale.Question is { } question ? Take(question) : null,
            royale.Reveal is { } reveal ? Take(reveal) : null,
            royale.Void is { } gone ? Take(gone) : null,
            royale.Cut is { } cut ? Take(cut) : null,
            royale.Finish is { } finish ? Take(finish) : null,
        };
        if (royale.Phase == Aborted)
        {
            End();
        }

        return [.. facts.OfType<Fact>().OrderBy(fact => fact.Sequence)];
    }

    private static FactKind? KindOf(string name) => name switch
    {
        HubNames.Question => FactKind.Question,
        HubNames.Reveal => FactKind.Reveal,
        HubNames.Void => FactKind.Void,
        HubNames.Cut => FactKind.Cut,
        HubNames.Phase => FactKind.Phase,
        HubNames.Finish => FactKind.Finish,
        _ => null,
    };

    private static ulong Hash(in ReadOnlySequence<byte> raw, FactKind kind) =>
        raw.IsSingleSegment ? XxHash3.HashToUInt64(raw.FirstSpan, (long)kind) : XxHash3.HashToUInt64(raw.ToArray(), (long)kind);

    private Fact Decode(FactKind kind, in ReadOnlySequence<byte> raw) => kind switch
    {
        FactKind.Question => Take(MessagePackSerializer.Deserialize<QuestionFrame>(raw)),
        FactKind.Reveal => Take(MessagePackSerializer.Deserialize<RevealFrame>(raw)),
        FactKind.Void => Take(MessagePackSerializer.Deserialize<VoidFrame>(raw)),
        FactKind.Cut => Take(MessagePackSerializer.Deserialize<CutFrame>(raw)),
        FactKind.Phase => Take(MessagePackSerializer.Deserialize<PhaseFrame>(raw)),
        FactKind.Finish => Take(MessagePackSerializer.Deserialize<FinishFrame>(raw)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of fact."),
    };

    private Fact Take(QuestionFrame frame)
    {
        var question = pack.Find(frame.Body);
        int[] order = [.. frame.Options.Select(option => question?.StoredPlaceOf(option) ?? -1)];
        if (!order.Order().SequenceEqual([0, 1, 2, 3]))
        {
            Record(new FaultEntry($"Round {frame.Round} asks “{frame.Body}”, which is not a question of the fleet's pack."));
        }

        lock (gate)
        {
            if (frame.Round > LastRound)
            {
                (LastRound, OpenRound) = (frame.Round, frame.Round);
            }
        }

        Record(new QuestionEntry
        {
            Sequence = frame.Sequence,
            Round = frame.Round,
            Number = frame.Number,
            WindowMs = frame.WindowMs,
            SuddenDeath = frame.SuddenDeath,
            CutFollows = frame.CutFollows,
            Alive = frame.Alive,
            Order = order,
        });
        return new Fact(FactKind.Question, frame.Sequence, frame.Round)
        {
            Question = question,
            CorrectPlace = Array.IndexOf(order, 0),
            WindowMs = frame.WindowMs,
            RemainingMs = frame.RemainingMs,
            NextInMs = frame.RemainingMs,
        };
    }

    private Fact Take(RevealFrame frame)
    {
        Close(frame.Round);
        Record(new RevealEntry
        {
            Sequence = frame.Sequence,
            Round = frame.Round,
            Number = frame.Number,
            Correct = frame.Correct,
            Picks = frame.Picks,
            Alive = frame.Alive,
            Scores = frame.Scores,
            LineScore = frame.LineScore,
        });
        return new Fact(FactKind.Reveal, frame.Sequence, frame.Round) { NextInMs = frame.ShowMs };
    }

    private Fact Take(VoidFrame frame)
    {
        Close(frame.Round);
        Record(new VoidEntry { Sequence = frame.Sequence, Round = frame.Round, Reason = frame.Reason });
        return new Fact(FactKind.Void, frame.Sequence, frame.Round) { NextInMs = frame.Paused ? -1 : frame.WaitMs };
    }

    private Fact Take(CutFrame frame)
    {
        Record(new CutEntry
        {
            Sequence = frame.Sequence,
            Cut = frame.Cut,
            Revision = frame.Revision,
            AfterRound = frame.AfterRound,
            AliveBefore = frame.AliveBefore,
            Removed = frame.Removed,
            Alive = frame.Alive,
            SuddenDeath = frame.SuddenDeath,
            LineScore = frame.LineScore,
            LockToCutMs = frame.LockToCutMs,
        });
        return new Fact(FactKind.Cut, frame.Sequence, frame.AfterRound) { NextInMs = (long)frame.InMs + frame.ShowMs };
    }

    private Fact Take(PhaseFrame frame)
    {
        if (frame.Phase == Aborted)
        {
            End();
        }

        return new Fact(FactKind.Phase, frame.Sequence, 0) { NextInMs = frame.InMs };
    }

    private Fact Take(FinishFrame frame)
    {
        Record(new FinishEntry
        {
            Sequence = frame.Sequence,
            WinnerId = frame.WinnerId,
            WinnerScore = frame.WinnerScore,
            Seed = frame.Seed,
            Questions = frame.Questions,
            Players = frame.Players,
        });
        End();
        return new Fact(FactKind.Finish, frame.Sequence, 0);
    }

    private void Close(int round)
    {
        lock (gate)
        {
            LastRound = Math.Max(LastRound, round);
            OpenRound = OpenRound <= round ? 0 : OpenRound;
        }
    }

    private void End()
    {
        lock (gate)
        {
            (IsOver, OpenRound) = (true, 0);
        }
    }

    private void Record(Entry entry)
    {
        lock (gate)
        {
            if (!told.Add(RecordingFile.ToLine(entry)))
            {
                return;
            }
        }

        record(entry);
    }
}
