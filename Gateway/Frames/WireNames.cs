using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Predictions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Frames;

/// <summary>The words that frames use for the values of enumerations. Part of the protocol: they never change.</summary>
internal static class WireNames
{
    public static string Of(RoyalePhase phase) => phase switch
    {
        RoyalePhase.Scheduled => "scheduled",
        RoyalePhase.Registering => "registering",
        RoyalePhase.Countdown => "countdown",
        RoyalePhase.Staged => "staged",
        RoyalePhase.Locked => "locked",
        RoyalePhase.Revealed => "revealed",
        RoyalePhase.Voided => "voided",
        RoyalePhase.Finished => "finished",
        RoyalePhase.Aborted => "aborted",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };

    public static string Of(VoidReason reason) => reason switch
    {
        VoidReason.GatewaysLost => "gatewaysLost",
        VoidReason.AnswersNotStored => "answersNotStored",
        VoidReason.ServerAway => "serverAway",
        VoidReason.Staff => "staff",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason to void."),
    };

    public static string Of(EliminationCause cause) => cause switch
    {
        EliminationCause.Rank => "rank",
        EliminationCause.Wrong => "wrong",
        EliminationCause.Slow => "slow",
        EliminationCause.NoAnswer => "noAnswer",
        EliminationCause.Network => "network",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a cause."),
    };

    public static string Of(JoinCode code) => code switch
    {
        JoinCode.Seated => RefusalCodes.Ok,
        JoinCode.Waiting => RefusalCodes.Waiting,
        JoinCode.NotFound => RefusalCodes.NotFound,
        JoinCode.NotOpenYet => RefusalCodes.NotOpenYet,
        JoinCode.TooLate => RefusalCodes.TooLate,
        JoinCode.Full => RefusalCodes.Full,
        JoinCode.AddressFull => RefusalCodes.AddressFull,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a join code."),
    };

    public static string Of(AnswerVerdict verdict) => verdict switch
    {
        AnswerVerdict.Stored => RefusalCodes.Ok,
        AnswerVerdict.Late => RefusalCodes.Late,
        AnswerVerdict.Eliminated => RefusalCodes.Eliminated,
        AnswerVerdict.NotSeated => RefusalCodes.NotSeated,
        AnswerVerdict.Invalid => RefusalCodes.NotOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    public static string Of(PredictionVerdict verdict) => verdict switch
    {
        PredictionVerdict.Stored => RefusalCodes.Ok,
        PredictionVerdict.Closed => RefusalCodes.Late,
        PredictionVerdict.SeatOut => RefusalCodes.Eliminated,
        PredictionVerdict.Superseded => RefusalCodes.Superseded,
        PredictionVerdict.Full => RefusalCodes.Full,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
