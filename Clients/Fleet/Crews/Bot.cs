using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Crews;

/// <summary>One simulated player. Its lock guards everything but the numbers that never change.</summary>
internal sealed class Bot(int number, int place, bool isAbsent)
{
    public Lock Gate { get; } = new();

    /// <summary>Number in the whole fleet, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Place in its own crew, from 0.</summary>
    public int Place { get; } = place;

    /// <summary>Leaves before the first question and never comes back.</summary>
    public bool IsAbsent { get; } = isAbsent;

    public string Id { get; set; } = "";

    public string Token { get; set; } = "";

    /// <summary>The connection that is in the room, or on its way into it.</summary>
    public HubSocket? Socket { get; set; }

    /// <summary>Ends with true when the room took the player in, with false when the connection was lost before.</summary>
    public TaskCompletionSource<bool>? Boarding { get; set; }

    public BotPhase Phase { get; set; }

    /// <summary>Whether the player has had a seat.</summary>
    public bool IsSeated { get; set; }

    /// <summary>Whether the player has been in the room before, and comes back by resuming.</summary>
    public bool WasAboard { get; set; }

    /// <summary>The last event seen.</summary>
    public long Sequence { get; set; }

    /// <summary>The last question seen.</summary>
    public int QuestionRound { get; set; }

    /// <summary>The cut that removed the player; 0 while alive.</summary>
    public int OutAtCut { get; set; }

    /// <summary>Tries to connect that failed since the last one that did not.</summary>
    public int Attempts { get; set; }

    /// <summary>The round in which the connection was lost; −1 while there is one.</summary>
    public int AwaySince { get; set; } = -1;

    /// <summary>How long a player who drops out stays away; none for one who wants to be back at once.</summary>
    public TimeSpan? AwayFor { get; set; }

    /// <summary>Whether the last loss of the connection was the player's own doing.</summary>
    public bool IsAwayByPlan { get; set; }

    /// <summary>Answers without a verdict, mostly none or one.</summary>
    public List<OpenAnswer> Open { get; } = new(1);
}
