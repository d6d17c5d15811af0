namespace Trivia.Fleet.Oracle;

/// <summary>The event as it was scheduled, and the hash that was published before its first question.</summary>
internal sealed record EventEntry : Entry
{
    public required string Royale { get; init; }

    public required string FairnessHash { get; init; }

    public required int WindowMs { get; init; }

    public required int WindowStepMs { get; init; }

    public required int WindowMsMin { get; init; }

    public required int RevealMs { get; init; }

    public required int CutMs { get; init; }

    public required int QuestionsPerCut { get; init; }

    public required decimal CutFraction { get; init; }

    public required int SuddenDeathAlive { get; init; }

    public required int BudgetMs { get; init; }
}

/// <summary>A simulated player.</summary>
internal sealed record PlayerEntry(int Player, string Id, string Name) : Entry;

/// <summary>A player was put into the waiting list.</summary>
internal sealed record WaitingEntry(int Player) : Entry;

/// <summary>A question was shown. <see cref="Order"/>: which stored option stands at each place; 0 is the right one.</summary>
internal sealed record QuestionEntry : FactEntry
{
    public required int Round { get; init; }

    public required int Number { get; init; }

    public required int WindowMs { get; init; }

    public required bool SuddenDeath { get; init; }

    public required bool CutFollows { get; init; }

    public required int Alive { get; init; }

    public required IReadOnlyList<int> Order { get; init; }
}

/// <summary>A round was revealed. <see cref="Scores"/>: lowest score of a bucket, seats in it, and so on, best first.</summary>
internal sealed record RevealEntry : FactEntry
{
    public required int Round { get; init; }

    public required int Number { get; init; }

    public required int Correct { get; init; }

    public required IReadOnlyList<int> Picks { get; init; }

    public required int Alive { get; init; }

    public required IReadOnlyList<long> Scores { get; init; }

    public required int LineScore { get; init; }
}

/// <summary>A round counts for nothing.</summary>
internal sealed record VoidEntry : FactEntry
{
    public required int Round { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A cut, or a later revision of one.</summary>
internal sealed record CutEntry : FactEntry
{
    public required int Cut { get; init; }

    public required int Revision { get; init; }

    public required int AfterRound { get; init; }

    public required int AliveBefore { get; init; }

    public required int Removed { get; init; }

    public required int Alive { get; init; }

    public required bool SuddenDeath { get; init; }

    public required int LineScore { get; init; }

    public required double LockToCutMs { get; init; }
}

/// <summary>The end.</summary>
internal sealed record FinishEntry : FactEntry
{
    public required string? WinnerId { get; init; }

    public required int WinnerScore { get; init; }

    public required string Seed { get; init; }

    public required int Questions { get; init; }

    public required int Players { get; init; }
}

/// <summary>What the players were told does not fit together; noticed while it happened.</summary>
internal sealed record FaultEntry(string Message) : Entry;
