using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Client.Lobbies;

/// <summary>
/// A client's part in one lobby, over any number of links. Frames that arrive while it is entering are held until the reply has
/// said where to go on, so that handlers hear everything once and in order.
/// </summary>
/// <param name="way">The first call: a method and its arguments.</param>
/// <param name="deliver">Passes news on to the handlers; false when they are too slow.</param>
internal sealed class LobbySession((string Method, object?[] Arguments) way, Func<object, bool> deliver)
{
    private const int HeldMax = 1_024;

    private readonly Lock gate = new();
    private readonly List<object> held = [];
    private object? link;
    private bool entering;

    /// <summary>The lobby; empty before the first entrance.</summary>
    public string Lobby { get; private set; } = "";

    /// <summary>Number of the player's seat; −1 without one.</summary>
    public int Seat { get; private set; } = -1;

    /// <summary>The last event seen.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether it ever was in its lobby.</summary>
    public bool WasIn => Lobby.Length > 0;

    /// <summary>Whether it is in its lobby over a link.</summary>
    public bool IsIn(object candidate)
    {
        lock (gate)
        {
            return link == candidate && !entering;
        }
    }

    /// <summary>Begins to enter over a link. Returns the call to make.</summary>
    public (string Method, object?[] Arguments) BeginEntering(object next)
    {
        lock (gate)
        {
            (link, entering) = (next, true);
            held.Clear();
            return !WasIn ? way
                : way.Method == HubNames.SpectateLobby ? (HubNames.SpectateLobby, [Lobby])
                : (HubNames.ResumeLobby, [Lobby, Sequence]);
        }
    }

    /// <summary>Has entered: goes on with the missed events that came ahead of the reply, or with the lobby as it is.</summary>
    /// <returns>False when the handlers are too slow.</returns>
    public bool Entered(LobbyReply reply)
    {
        lock (gate)
        {
            (Lobby, Seat) = (reply.Id ?? Lobby, reply.Seat);
            var kept = reply.Lobby is not { } whole || TakeWhole(whole);
            kept = kept && held.All(Take);
            held.Clear();
            entering = false;
            return kept || LetGo();
        }
    }

    /// <summary>Takes a frame of a link; those of an earlier one no longer count.</summary>
    /// <returns>False when the handlers are too slow.</returns>
    public bool Receive(object sender, object frame)
    {
        lock (gate)
        {
            if (sender != link)
            {
                return true;
            }

            if (!entering)
            {
                return Take(frame) || LetGo();
            }

            held.Add(frame);
            return held.Count <= HeldMax || LetGo();
        }
    }

    /// <summary>What comes over this link from now on would leave a gap: the next link resumes ahead of it.</summary>
    private bool LetGo()
    {
        link = null;
        return false;
    }

    private bool TakeWhole(LobbyFrame whole)
    {
        if (!deliver(whole))
        {
            return false;
        }

        Sequence = whole.Sequence;
        return true;
    }

    private bool Take(object frame)
    {
        var (lobby, sequence) = PlaceOf(frame);
        if (lobby != Lobby || (sequence > 0 && sequence <= Sequence))
        {
            return true;
        }

        if (!deliver(frame))
        {
            return false;
        }

        Sequence = Math.Max(Sequence, sequence);
        return true;
    }

    private static (string Lobby, long Sequence) PlaceOf(object frame) => frame switch
    {
        LobbyFrame whole => (whole.Lobby, whole.Sequence),
        LobbySeatFrame seat => (seat.Lobby, seat.Sequence),
        LobbyQuestionFrame question => (question.Lobby, question.Sequence),
        LobbyRevealFrame reveal => (reveal.Lobby, reveal.Sequence),
        LobbyFinishFrame finish => (finish.Lobby, finish.Sequence),
        LobbyClosedFrame closed => (closed.Lobby, closed.Sequence),
        FanfareFrame fanfare => (fanfare.Lobby, fanfare.Sequence),
        ChainFrame chain => (chain.Lobby, chain.Sequence),
        StealFrame steal => (steal.Lobby, steal.Sequence),
        CrowdFrame crowd => (crowd.Lobby, crowd.Sequence),
        EmotesFrame emotes => (emotes.Lobby, emotes.Sequence),
        AgreedFrame agreed => (agreed.Lobby, agreed.Sequence),
        PollFrame poll => (poll.Lobby, poll.Sequence),
        BossFrame boss => (boss.Lobby, boss.Sequence),
        BossEndFrame bossEnd => (bossEnd.Lobby, bossEnd.Sequence),
        SurvivorsFrame survivors => (survivors.Lobby, survivors.Sequence),
        UnmaskedFrame unmasked => (unmasked.Lobby, unmasked.Sequence),
        FeedbackFrame shown => (shown.Game, shown.Sequence),
        CardFrame card => (card.Lobby, card.Sequence),
        ChatFrame chat => (chat.Lobby, chat.Sequence),
        LobbyOutFrame gone => (gone.Lobby, gone.Sequence),
        ReelFrame reel => (reel.Lobby, reel.Sequence),
        _ => ("", 0),
    };
}
