using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Predictions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>What the scripted grains of one royale say, and what they were told.</summary>
public sealed class RoyaleScript(string id)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SeatRef> seats = [];

    public string Id { get; } = id;

    public RoyaleSnapshot Snapshot { get; private set; } = new()
    {
        RoyaleId = id,
        Exists = true,
        Epoch = 1,
        Sequence = 1,
        Spec = new RoyaleSpec { Title = "Tonight", StartsAt = TimeProvider.System.GetUtcNow() },
        Progress = new RoyaleProgress { Phase = RoyalePhase.Registering },
        SeedHash = "5eed",
    };

    public ConcurrentQueue<GatewayTouch> Touches { get; } = new();

    /// <summary>How many farewells get no answer.</summary>
    public int FarewellsLost { get; set; }

    /// <summary>Seats taken, as touches and joins are told.</summary>
    public int SeatsTaken { get; set; }

    public ConcurrentQueue<(int Bracket, AnswerBatch Batch)> Batches { get; } = new();

    public ConcurrentDictionary<(int Cut, int Bracket), EliminatedSeats> Eliminated { get; } = new();

    public ConcurrentDictionary<SeatRef, SeatView> Views { get; } = new();

    /// <summary>Predictions as the shards of this royale keep them.</summary>
    public ConcurrentDictionary<string, Prediction> Predictions { get; } = new();

    public ConcurrentQueue<PredictionBatch> PredictionBatches { get; } = new();

    /// <summary>How many submits of predictions fail before one arrives.</summary>
    public int PredictionFaults { get; set; }

    /// <summary>Votes and flags as they came, with the shards' keys.</summary>
    public ConcurrentQueue<(string Shard, FeedbackBatch Batch)> Opinions { get; } = new();

    /// <summary>How many submits of votes and flags fail before one arrives.</summary>
    public int OpinionFaults { get; set; }

    /// <summary>What brackets have on record of a seat.</summary>
    public Func<int, IReadOnlyList<SeatAnswer>>? History { get; set; }

    public PredictionBoard Board { get; set; } = PredictionBoard.Empty;

    public int BoardsAsked { get; set; }

    public int SnapshotsAsked { get; private set; }

    /// <summary>What the next requests for a snapshot end with instead of one.</summary>
    public ConcurrentQueue<Exception> SnapshotFaults { get; } = new();

    public Func<JoinRequest, JoinOutcome>? OnJoin { get; set; }

    public Func<int, AnswerBatch, Task<AnswerVerdicts>> OnSubmit { get; set; } = (_, batch) => Task.FromResult(Store(batch));

    public static AnswerVerdicts Store(AnswerBatch batch) =>
        new([.. batch.Seats.Select(_ => AnswerVerdict.Stored)], [.. batch.RawElapsedMs.Select(ms => Math.Max(250, ms))]);

    public JoinOutcome Join(JoinRequest request)
    {
        if (OnJoin is { } script)
        {
            return script(request);
        }

        lock (gate)
        {
            if (!seats.TryGetValue(request.PlayerId, out var seat))
            {
                seats.Add(request.PlayerId, seat = SeatRef.FromNumber(seats.Count));
            }

            return new JoinOutcome(JoinCode.Seated, seat, ViewOf(seat, request.PlayerId), Seats: SeatsTaken);
        }
    }

    public SeatView ViewOf(SeatRef seat, string? playerId = null) =>
        Views.GetOrAdd(seat, _ => new SeatView { PlayerId = playerId ?? seats.First(pair => pair.Value == seat).Key });

    public RoyaleSnapshot AskSnapshot()
    {
        if (SnapshotFaults.TryDequeue(out var fault))
        {
            throw fault;
        }

        lock (gate)
        {
            SnapshotsAsked++;
            return Snapshot with { Now = TimeProvider.System.GetUtcNow(), Seats = seats.Count };
        }
    }

    public TouchReply Touch(GatewayTouch touch)
    {
        lock (gate)
        {
            Touches.Enqueue(touch);
            if (FarewellsLost > 0 && touch.Leaving)
            {
                FarewellsLost--;
                throw new InvalidOperationException("on its way to another silo");
            }

            return new TouchReply(true, TimeProvider.System.GetUtcNow(), Snapshot.Epoch, Snapshot.Sequence, SeatsTaken);
        }
    }

    /// <summary>Makes a fact the next one of the royale.</summary>
    public TFact Next<TFact>(TFact fact)
        where TFact : RoyaleEvent
    {
        lock (gate)
        {
            var numbered = fact with { Epoch = Snapshot.Epoch, Sequence = Snapshot.Sequence + 1 };
            var next = Snapshot with { Sequence = numbered.Sequence };
            Snapshot = numbered switch
            {
                PhaseChanged phase => next with { Progress = next.Progress with { Phase = phase.Phase, Paused = phase.Paused } },
                RoundStaged staged => next with { Staged = staged, Progress = next.Progress with { Phase = RoyalePhase.Staged } },
                RoundRevealed revealed => next with { Staged = null, Revealed = revealed, Progress = next.Progress with { Phase = RoyalePhase.Revealed } },
                CutMade cut => next with { Cut = cut },
                RoundVoided voided => next with { Staged = null, Voided = voided, Progress = next.Progress with { Phase = RoyalePhase.Voided } },
                RoyaleFinished finished => next with { Finished = finished, Progress = next.Progress with { Phase = RoyalePhase.Finished } },
                _ => next,
            };
            return (TFact)(RoyaleEvent)numbered;
        }
    }

    public static CutLine LineAt(int score) =>
        new(CutOrder.Rank, new CutKey(score, new RankKey(score, 1, 1_000, 7, "p-x")));

    public static ImmutableArray<string> Options { get; } = ["red", "green", "blue", "grey"];
}
