namespace Trivia.Fleet.Oracle;

/// <summary>A recording in the order in which the oracle asks for it.</summary>
internal sealed class Recording
{
    private Recording(EventEntry scheduled) => Event = scheduled;

    public EventEntry Event { get; }

    public Dictionary<int, PlayerEntry> Players { get; } = [];

    public Dictionary<string, int> NumberOfId { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Waiting { get; } = [];

    public ILookup<int, SeatEntry> Seats { get; private set; } = null!;

    public Dictionary<int, QuestionEntry> Questions { get; } = [];

    public Dictionary<int, RevealEntry> Reveals { get; } = [];

    public Dictionary<int, VoidEntry> Voids { get; } = [];

    public Dictionary<(int Cut, int Revision), CutEntry> Cuts { get; } = [];

    public FinishEntry? Finish { get; private set; }

    public Dictionary<(int Round, int Player), AckEntry> Acks { get; } = [];

    public IReadOnlyList<RefusalEntry> Refusals { get; private set; } = [];

    public IReadOnlyList<UnresolvedEntry> Unresolved { get; private set; } = [];

    public ILookup<int, OutEntry> Outs { get; private set; } = null!;

    public ILookup<int, BackEntry> Backs { get; private set; } = null!;

    public ILookup<int, AwayEntry> Aways { get; private set; } = null!;

    public ILookup<int, StandingEntry> Standings { get; private set; } = null!;

    public ILookup<int, ReceiptEntry> Receipts { get; private set; } = null!;

    /// <summary>The last round that anything was heard of.</summary>
    public int RoundsMax { get; private set; }

    /// <summary>Sorts a recording. What contradicts itself is complained of, and the first word stands.</summary>
    /// <returns>Null when the recording does not say which event it is of.</returns>
    public static Recording? From(IReadOnlyList<Entry> entries, Complaints complaints)
    {
        var events = entries.OfType<EventEntry>().ToArray();
        if (events.Length != 1)
        {
            complaints.Add(Rules.Recording, $"The recording names {events.Length} events instead of one.");
            return null;
        }

        var recording = new Recording(events[0]);
        recording.TakePlayers(entries, complaints);
        recording.TakeFacts(entries, complaints);
        foreach (var ack in entries.OfType<AckEntry>())
        {
            if (!recording.Acks.TryAdd((ack.Round, ack.Player), ack))
            {
                complaints.Add(Rules.Answer, $"Round {ack.Round}, player {ack.Player}: acknowledged more than once.");
            }
        }

        recording.Seats = entries.OfType<SeatEntry>().ToLookup(entry => entry.Player);
        recording.Refusals = [.. entries.OfType<RefusalEntry>()];
        recording.Unresolved = [.. entries.OfType<UnresolvedEntry>()];
        recording.Outs = entries.OfType<OutEntry>().ToLookup(entry => entry.Player);
        recording.Backs = entries.OfType<BackEntry>().ToLookup(entry => entry.Player);
        recording.Aways = entries.OfType<AwayEntry>().ToLookup(entry => entry.Player);
        recording.Standings = entries.OfType<StandingEntry>().ToLookup(entry => entry.Cut);
        recording.Receipts = entries.OfType<ReceiptEntry>().ToLookup(entry => entry.Round);
        recording.RoundsMax = new[]
        {
            recording.Questions.Keys.DefaultIfEmpty().Max(),
            recording.Reveals.Keys.DefaultIfEmpty().Max(),
            recording.Voids.Keys.DefaultIfEmpty().Max(),
            recording.Receipts.Select(round => round.Key).DefaultIfEmpty().Max(),
        }.Max();
        return recording;
    }

    /// <summary>Whether a player had no connection at some time in a round, or in the one before it.</summary>
    public bool WasAway(int player, int round) =>
        Aways[player].Any(away => away.FromRound <= round && (away.ToRound < 0 || away.ToRound >= round - 1));

    /// <summary>Whether anybody had a connection all through a round, and must have been told what everyone is told.</summary>
    public bool SomebodyWasThere(int round) => Seats.Any(player => !WasAway(player.Key, round));

    /// <summary>Whether a player was without a connection at the end.</summary>
    public bool NeverCameBack(int player) => Aways[player].Any(away => away.ToRound < 0);

    private void TakePlayers(IReadOnlyList<Entry> entries, Complaints complaints)
    {
        foreach (var player in entries.OfType<PlayerEntry>())
        {
            if (!Players.TryAdd(player.Player, player) || !NumberOfId.TryAdd(player.Id, player.Player))
            {
                complaints.Add(Rules.Recording, $"Player {player.Player} ({player.Id}) is there twice.");
            }
        }

        Waiting.UnionWith(entries.OfType<WaitingEntry>().Select(entry => entry.Player));
        foreach (var fault in entries.OfType<FaultEntry>())
        {
            complaints.Add(Rules.Message, $"{fault.Message}");
        }
    }

    private void TakeFacts(IReadOnlyList<Entry> entries, Complaints complaints)
    {
        var lines = new Dictionary<long, string>();
        foreach (var fact in entries.OfType<FactEntry>())
        {
            // A cut that is told again after a crash has no time to the lock any more.
            var line = RecordingFile.ToLine(fact is CutEntry told ? told with { LockToCutMs = 0 } : fact);
            if (!lines.TryAdd(fact.Sequence, line))
            {
                if (lines[fact.Sequence] != line)
                {
                    complaints.Add(Rules.Message, $"Event {fact.Sequence} was told in two ways: {lines[fact.Sequence]} and {line}.");
                }

                continue;
            }

            var isNew = fact switch
            {
                QuestionEntry question => Questions.TryAdd(question.Round, question),
                RevealEntry reveal => Reveals.TryAdd(reveal.Round, reveal),
                VoidEntry gone => Voids.TryAdd(gone.Round, gone),
                CutEntry cut => Cuts.TryAdd((cut.Cut, cut.Revision), cut),
                FinishEntry finish => (Finish ??= finish) == finish,
                _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact."),
            };
            if (!isNew)
            {
                complaints.Add(Rules.Message, $"Told twice under different sequences: {line}.");
            }
        }
    }
}
