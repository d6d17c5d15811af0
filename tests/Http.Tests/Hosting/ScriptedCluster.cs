using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Feedback;
using Trivia.Grains.Rules.Friends;
using Trivia.Grains.Rules.Generation;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Tickets;

namespace Trivia.Http.Tests.Hosting;

/// <summary>What the scripted grains answer, and what they were asked.</summary>
public sealed class ScriptedCluster
{
    public ConcurrentDictionary<string, RoyaleStatus> Royales { get; } = [];

    public ConcurrentDictionary<(string Royale, string Player), SeatReceipt> Receipts { get; } = [];

    public ConcurrentDictionary<string, StandingsPage> Standings { get; } = [];

    public ConcurrentDictionary<string, TicketUse> Tickets { get; } = [];

    /// <summary>How many counts of tickets are stored without the reply arriving.</summary>
    public int TicketRepliesLost { get; set; }

    public int TicketsAsked { get; set; }

    public ConcurrentDictionary<string, PlayerProfile> Profiles { get; } = [];

    /// <summary>What became of players' flags.</summary>
    public ConcurrentDictionary<string, ImmutableArray<FlagOutcome>> Flags { get; } = [];

    /// <summary>Questions of the bank.</summary>
    public ConcurrentDictionary<string, Question> Bank { get; } = [];

    /// <summary>Data sets, latest first.</summary>
    public ImmutableArray<DatasetVersion> Datasets { get; set; } = [];

    /// <summary>Their parts.</summary>
    public ConcurrentDictionary<(int Version, int Part), byte[]> Parts { get; } = [];

    /// <summary>Rows of feedback.</summary>
    public ConcurrentDictionary<(string QuestionId, string PlayerId), FeedbackRow> Rows { get; } = [];

    /// <summary>The review queue.</summary>
    public ImmutableArray<ReviewItem> ReviewItems { get; set; } = [];

    /// <summary>Decisions of staff, by question.</summary>
    public ConcurrentQueue<(string QuestionId, ReviewDecision Decision)> Decisions { get; } = [];

    public ConcurrentDictionary<string, ImmutableArray<GameEntry>> Games { get; } = [];

    public ConcurrentDictionary<string, ImmutableArray<RoyaleEntry>> Entries { get; } = [];

    public ConcurrentDictionary<string, bool> Erased { get; } = [];

    /// <summary>Completes when deletions do.</summary>
    public Task Erasing { get; set; } = Task.CompletedTask;

    public ConcurrentDictionary<string, PredictionView> Predictions { get; } = [];

    public ConcurrentDictionary<string, Circle> Circles { get; } = [];

    public ConcurrentDictionary<string, Place> Places { get; } = [];

    /// <summary>The time, as far as scripted grains care.</summary>
    public DateTimeOffset Now { get; set; } = new(2030, 6, 1, 20, 0, 0, TimeSpan.Zero);

    public ConcurrentDictionary<string, GenerationJob> Jobs { get; } = [];

    public ConcurrentQueue<(string Topic, ImmutableArray<string> Ids, bool Approve)> Reviews { get; } = [];

    public Func<GenerationOrder, GenerationAnswer> OnGeneration { get; set; } = _ => new GenerationAnswer(GenerationVerdict.NoModel, null, []);

    public ImmutableArray<EventListing> Events { get; set; } = [];

    public ImmutableArray<TopicInfo> Topics { get; set; } = [];

    public ImmutableArray<AuditEntry> Audit { get; set; } = [];

    public ConcurrentQueue<(string Call, OpsCommand Command, object Argument)> Commands { get; } = [];

    public ConcurrentQueue<(ImmutableArray<Question> Questions, bool Synthetic)> Imports { get; } = [];

    public Func<string, OpsOutcome> OnCommand { get; set; } = _ => new OpsOutcome(OpsCode.Done, "r-0001", "Done.");

    public Func<VoidOutcome> OnVoid { get; set; } = () => new VoidOutcome(CommandVerdict.Done, ["Ada"], 1);

    public Func<ImmutableArray<Question>, ImportOutcome> OnImport { get; set; } =
        questions => new ImportOutcome(questions.Length, []);
}
