using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <content>What the connection tells.</content>
public sealed partial class TriviaConnection
{
    /// <summary>A question opened.</summary>
    public event Action<QuestionFrame>? Question;

    /// <summary>The answer was told.</summary>
    public event Action<RevealFrame>? Reveal;

    /// <summary>A cut was made.</summary>
    public event Action<CutFrame>? Cut;

    /// <summary>The player is out: told when it happens, or on entering if it happened unseen.</summary>
    public event Action<OutFrame>? Eliminated;

    /// <summary>The player is back: staff voided a question.</summary>
    public event Action<BackFrame>? Returned;

    /// <summary>A round counts for nothing.</summary>
    public event Action<VoidFrame>? Voided;

    /// <summary>Registration opened, the countdown began, the show paused, went on or was ended by staff.</summary>
    public event Action<PhaseFrame>? PhaseChanged;

    /// <summary>More seats are taken than before; told every few seconds at most.</summary>
    public event Action<SeatsFrame>? SeatsTaken;

    /// <summary>One brain stands.</summary>
    public event Action<FinishFrame>? Finished;

    /// <summary>A waiter was given a seat.</summary>
    public event Action<SeatFrame>? Seated;

    /// <summary>How the room receives the last question, every few seconds while votes and flags come.</summary>
    public event Action<FeedbackFrame>? FeedbackShown;

    /// <summary>
    /// The royale as it stands, in place of all events before: after a join, and after a reconnect that took too long. An open
    /// question, or the end, that was not raised before is raised next.
    /// </summary>
    public event Action<RoyaleFrame>? CaughtUp;

    /// <summary>The player is in the royale anew after a reconnect; the reply shows the seat as the server has it.</summary>
    public event Action<JoinReply>? Resumed;

    /// <summary>After a reconnect the royale would not have the player back; the code says why.</summary>
    public event Action<string>? Refused;

    /// <summary>The connection was lost, came back, or ended.</summary>
    public event Action<ConnectionState>? StateChanged;

    private bool Deliver(object frame) => pump.TryPost(() =>
    {
        switch (frame)
        {
            case QuestionFrame question:
                Question?.Invoke(question);
                break;
            case RevealFrame reveal:
                Reveal?.Invoke(reveal);
                break;
            case CutFrame cut:
                Cut?.Invoke(cut);
                break;
            case OutFrame outFrame:
                Eliminated?.Invoke(outFrame);
                break;
            case BackFrame back:
                Returned?.Invoke(back);
                break;
            case VoidFrame voided:
                Voided?.Invoke(voided);
                break;
            case PhaseFrame phase:
                PhaseChanged?.Invoke(phase);
                break;
            case SeatsFrame seats:
                SeatsTaken?.Invoke(seats);
                break;
            case FinishFrame finish:
                Finished?.Invoke(finish);
                break;
            case SeatFrame seat:
                Seated?.Invoke(seat);
                break;
            case FeedbackFrame shown:
                FeedbackShown?.Invoke(shown);
                break;
            case RoyaleFrame snapshot:
                CaughtUp?.Invoke(snapshot);
                break;
        }
    });
}
