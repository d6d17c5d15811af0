namespace Trivia.Fleet.Oracle;

/// <summary>A player's own seat, as the server told it when the player joined or came back.</summary>
internal sealed record SeatEntry : Entry
{
    public required int Player { get; init; }

    public required int Score { get; init; }

    public required int Right { get; init; }

    public required long ElapsedMs { get; init; }

    public required int OutAtCut { get; init; }

    public required int OutRank { get; init; }

    public required int AnsweredRound { get; init; }

    public required int Choice { get; init; }

    public required int AnswerElapsedMs { get; init; }
}

/// <summary>The server acknowledged an answer: it is stored and counts.</summary>
internal sealed record AckEntry(int Player, int Round, int Choice, int ElapsedMs) : Entry;

/// <summary>The server refused an answer for good. <see cref="InTime"/>: it was sent well before the window's end.</summary>
internal sealed record RefusalEntry(int Player, int Round, int Choice, string Code, bool InTime = false) : Entry;

/// <summary>An answer was sent, and its verdict was still unknown at the end.</summary>
internal sealed record UnresolvedEntry(int Player, int Round, int Choice) : Entry;

/// <summary>A player was told to be out.</summary>
internal sealed record OutEntry : Entry
{
    public required int Player { get; init; }

    public required int Cut { get; init; }

    public required int Revision { get; init; }

    public required int Rank { get; init; }

    public required int AliveBefore { get; init; }

    public required int Score { get; init; }

    public required int LineScore { get; init; }

    public required string Cause { get; init; }
}

/// <summary>A player was told to be back in.</summary>
internal sealed record BackEntry : Entry
{
    public required int Player { get; init; }

    public required int Cut { get; init; }

    public required int Revision { get; init; }

    public required int Score { get; init; }

    public required int Right { get; init; }

    public required long ElapsedMs { get; init; }
}

/// <summary>A player had no connection for some time, in these rounds; <see cref="ToRound"/> is −1 when it lasted to the end.</summary>
internal sealed record AwayEntry(int Player, int FromRound, int ToRound) : Entry;

/// <summary>A row of the server's standings at a cut. Cut 0: the field at the end.</summary>
internal sealed record StandingEntry : Entry
{
    public required int Cut { get; init; }

    public required int Revision { get; init; }

    public required int Rank { get; init; }

    public required string PlayerId { get; init; }

    public required int Score { get; init; }

    public required int Correct { get; init; }

    public required long ElapsedMs { get; init; }

    public required ulong Lottery { get; init; }

    public required int OutAtCut { get; init; }
}

/// <summary>One round of a player's receipt. <see cref="Choice"/> is −1 without an answer.</summary>
internal sealed record ReceiptEntry : Entry
{
    public required int Player { get; init; }

    public required int Round { get; init; }

    public required bool Void { get; init; }

    public required int Choice { get; init; }

    public required int Correct { get; init; }

    public required int ElapsedMs { get; init; }

    public required int Points { get; init; }
}
