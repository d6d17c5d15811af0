using Trivia.Fleet.Oracle;
using Trivia.Fleet.Players;
using Trivia.Fleet.Questions;

namespace Trivia.Fleet.Crews;

/// <summary>What the parts of a crew share.</summary>
internal sealed class CrewContext
{
    private readonly List<Entry> entries = [];
    private readonly Lock gate = new();

    public CrewContext(CrewOrder order, TimeProvider time)
    {
        Order = order;
        Time = time;
        var plan = order.Plan;
        Mind = new Mind(plan.Seed, plan.Behaviour);
        Bots = [.. order.Players().Select((number, place) => new Bot(number, place, Mind.IsAbsent(number)))];
        Book = new FactBook(SyntheticPack.Make(plan.Seed, plan.Questions), Record);
        Meters = new CrewMeters(Bots.Length, time);
        Sights = new Sights(time);
    }

    public CrewOrder Order { get; }

    public TimeProvider Time { get; }

    public Mind Mind { get; }

    public Bot[] Bots { get; }

    public FactBook Book { get; }

    public CrewMeters Meters { get; }

    /// <summary>When what the room was told reached its players.</summary>
    public Sights Sights { get; }

    /// <summary>Set once the crew goes home: nobody comes back any more.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Adds to the recording.</summary>
    public void Record(Entry entry)
    {
        lock (gate)
        {
            entries.Add(entry);
        }
    }

    /// <summary>Adds something to the recording that should not have happened.</summary>
    public void Fault(FormattableString message) => Record(new FaultEntry(FormattableString.Invariant(message)));

    /// <summary>The recording so far.</summary>
    public IReadOnlyList<Entry> Entries()
    {
        lock (gate)
        {
            return [.. entries];
        }
    }
}
