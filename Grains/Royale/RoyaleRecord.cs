using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>Everything of a royale that is stored, but for its seats, which are the brackets'.</summary>
[GenerateSerializer, Immutable, Alias("trivia.grains.royale.v1")]
internal sealed record RoyaleRecord
{
    /// <summary>What was scheduled; null for an event that does not exist.</summary>
    [Id(0)]
    public RoyaleSpec? Spec { get; init; }

    /// <summary>Reserved questions in the order they are asked.</summary>
    [Id(1)]
    public ImmutableArray<string> Deck { get; init; } = [];

    /// <summary>How many of them have been taken.</summary>
    [Id(2)]
    public int DeckTaken { get; init; }

    /// <summary>The secret seed.</summary>
    [Id(3)]
    public byte[] Seed { get; init; } = [];

    /// <summary>Phase, numbers, deadlines.</summary>
    [Id(4)]
    public RoyaleProgress Progress { get; init; } = new();

    /// <summary>Number of the activation that wrote this.</summary>
    [Id(5)]
    public long Epoch { get; init; }

    /// <summary>Sequence of the last event.</summary>
    [Id(6)]
    public long Sequence { get; init; }

    /// <summary>The waiting list, in order of arrival; those who have been seated stay in it.</summary>
    [Id(7)]
    public ImmutableList<JoinRequest> Waiting { get; init; } = [];

    /// <summary>The round at hand.</summary>
    [Id(8)]
    public CurrentRound? Current { get; init; }

    /// <summary>The question at the gateways.</summary>
    [Id(9)]
    public RoundStaged? Staged { get; init; }

    /// <summary>The last reveal.</summary>
    [Id(10)]
    public RoundRevealed? Revealed { get; init; }

    /// <summary>The last void.</summary>
    [Id(11)]
    public RoundVoided? Voided { get; init; }

    /// <summary>The end.</summary>
    [Id(12)]
    public RoyaleFinished? Finished { get; init; }

    /// <summary>Every cut, in its last revision.</summary>
    [Id(13)]
    public ImmutableList<CutMade> Cuts { get; init; } = [];

    /// <summary>A cut on its way to the brackets.</summary>
    [Id(14)]
    public PendingCut? PendingCut { get; init; }

    /// <summary>The events of the last write, told again by the next activation.</summary>
    [Id(15)]
    public ImmutableArray<RoyaleEvent> Outbox { get; init; } = [];

    /// <summary>What needs the attention of staff.</summary>
    [Id(16)]
    public string? Alert { get; init; }

    /// <summary>Whether every bracket knows of the end.</summary>
    [Id(17)]
    public bool BracketsFinished { get; init; }

    /// <summary>Seats taken when the first question locked.</summary>
    [Id(18)]
    public int Players { get; init; }

    /// <summary>A round that staff voided and whose brackets may not all know of it; 0 for none.</summary>
    [Id(19)]
    public int PendingVoid { get; init; }

    /// <summary>The event's rules.</summary>
    public RoyaleSettings Settings => Spec?.Settings ?? RoyaleSettings.Blitz;

    /// <summary>The record with an event told next: it gets the next sequence and joins the outbox of this write.</summary>
    /// <param name="told">The event, without epoch and sequence.</param>
    public RoyaleRecord Telling(RoyaleEvent told)
    {
        var numbered = told with { Epoch = Epoch, Sequence = Sequence + 1 };
        var record = this with { Sequence = Sequence + 1, Outbox = Outbox.Add(numbered) };
        return numbered switch
        {
            RoundStaged staged => record with { Staged = staged },
            RoundRevealed revealed => record with { Revealed = revealed },
            RoundVoided voided => record with { Voided = voided },
            RoyaleFinished finished => record with { Finished = finished },
            CutMade cut => record with { Cuts = record.Cuts.RemoveAll(old => old.Cut == cut.Cut).Add(cut) },
            _ => record,
        };
    }
}
