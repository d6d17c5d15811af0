using Orleans;

namespace Trivia.Grains.Rules.Friends;

/// <summary>
/// One player's side of what is between two. Friends are two who both want to be. Each side decides for itself and tells the
/// other; versions are times, so that the order in which words arrive does not matter, and both come to see the same. Immutable.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.tie.v1")]
public sealed record Tie
{
    /// <summary>What this side wants.</summary>
    [Id(0)]
    public Stance Mine { get; init; }

    /// <summary>Version of that: milliseconds of the Unix epoch, and always higher than before.</summary>
    [Id(1)]
    public long MineVersion { get; init; }

    /// <summary>The other side's version that was known when this side decided.</summary>
    [Id(2)]
    public long MineSeen { get; init; }

    /// <summary>Whether the other side wants to be friends, as last heard.</summary>
    [Id(3)]
    public bool Theirs { get; init; }

    /// <summary>Version of that.</summary>
    [Id(4)]
    public long TheirsVersion { get; init; }

    /// <summary>Wishes of the other side up to this version have been turned down.</summary>
    [Id(5)]
    public long TurnedDown { get; init; }

    /// <summary>Both want to be.</summary>
    public bool AreFriends => Mine == Stance.Wants && Theirs;

    /// <summary>The other side asks, and has had no answer.</summary>
    public bool IsIncoming => Mine == Stance.None && Theirs && TheirsVersion > TurnedDown;

    /// <summary>This side asks, and has had no answer.</summary>
    public bool IsOutgoing => Mine == Stance.Wants && !Theirs;

    /// <summary>Nothing is between them.</summary>
    public bool IsIdle => Mine == Stance.None && !IsIncoming;

    /// <summary>What the other side is to be told.</summary>
    public FriendWord Word => new(Mine == Stance.Wants, MineVersion, MineSeen);

    /// <summary>Asks, or agrees to what was asked. Of who was blocked, too.</summary>
    /// <param name="now">The time.</param>
    public Tie Ask(DateTimeOffset now) => Mine == Stance.Wants ? this : Decide(Stance.Wants, now) with { TurnedDown = 0 };

    /// <summary>Takes a request back, declines one, or ends a friendship. Not for who is blocked.</summary>
    /// <param name="now">The time.</param>
    public Tie Drop(DateTimeOffset now) => IsIdle || Mine == Stance.Blocks ? this : Decide(Stance.None, now);

    /// <summary>Ends whatever is, and hears nothing more.</summary>
    /// <param name="now">The time.</param>
    public Tie Block(DateTimeOffset now) => Mine == Stance.Blocks ? this : Decide(Stance.Blocks, now);

    /// <summary>Hears again.</summary>
    /// <param name="now">The time.</param>
    public Tie Unblock(DateTimeOffset now) => Mine == Stance.Blocks ? Decide(Stance.None, now) : this;

    /// <summary>
    /// Takes the other side's word in. An end that was said in knowledge of this side's wish ends that, too, and is told back; one
    /// that crossed with it does not.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="now">The time.</param>
    public Tie Hear(FriendWord word, DateTimeOffset now)
    {
        if (word.Version <= TheirsVersion)
        {
            return this;
        }

        var heard = this with { TheirsVersion = word.Version, Theirs = word.Wants };
        var isEnd = !word.Wants && Mine == Stance.Wants && word.Seen >= MineVersion;
        return isEnd ? heard.Decide(Stance.None, now) : heard;
    }

    private Tie Decide(Stance stance, DateTimeOffset now) => this with
    {
        Mine = stance,
        MineVersion = Math.Max(now.ToUnixTimeMilliseconds(), Math.Max(MineVersion, TheirsVersion) + 1),
        MineSeen = TheirsVersion,
        TurnedDown = TheirsVersion,
    };
}
