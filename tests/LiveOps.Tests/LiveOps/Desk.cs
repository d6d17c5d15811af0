using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.LiveOps.Tests.LiveOps;

/// <summary>A live-ops grain of a test's own, with commands to give it.</summary>
internal sealed class Desk
{
    /// <summary>Needs few questions: two players, two or three questions, one spare.</summary>
    public static readonly RoyaleSettings Small = new() { Capacity = 4, QuestionsPerCut = 1, RegistrationMs = 3_600_000 };

    private readonly Cluster cluster;

    public Desk(Cluster cluster)
    {
        this.cluster = cluster;
        Grain = cluster.Grains.GetGrain<ILiveOpsGrain>(cluster.NewName("live-ops"));
    }

    public ILiveOpsGrain Grain { get; }

    public OpsCommand NewCommand() => new(cluster.NewName("command"), "staff@example.org", "because");

    public RoyaleSpec Spec(params string[] topics) => new()
    {
        Title = "Friday night",
        StartsAt = cluster.Time.GetUtcNow().AddHours(2),
        Settings = Small,
        Topics = [.. topics],
    };

    /// <summary>Schedules an event and returns its id.</summary>
    public async Task<string> Schedule()
    {
        var outcome = await Grain.Schedule(NewCommand(), Spec(await cluster.NewTopic(40)));
        outcome.Code.ShouldBe(OpsCode.Done, outcome.Message);
        return outcome.RoyaleId!;
    }

    public async Task<AuditEntry> LastAudit() => (await Grain.GetAudit(0, 1)).ShouldHaveSingleItem();
}
