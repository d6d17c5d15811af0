using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests.Hosting;

/// <summary>What the hubs of a test answer, and what they were called with. Shared by all of a test's gateways.</summary>
public sealed class HubScript
{
    /// <summary>Every call as "gateway method arguments".</summary>
    public Recorder<HubCall> Calls { get; } = new();

    public Func<ScriptedCaller, string, Task<JoinReply>> OnJoin { get; set; } =
        (_, royale) => Task.FromResult(new JoinReply { Code = RefusalCodes.Ok, Royale = Frames.Snapshot(royale, sequence: 1) });

    public Func<ScriptedCaller, string, long, Task<JoinReply>> OnResume { get; set; } =
        (_, _, _) => Task.FromResult(new JoinReply { Code = RefusalCodes.Ok, Missed = 0 });

    public Func<ScriptedCaller, int, int, Task<AnswerReply>> OnAnswer { get; set; } =
        (_, round, _) => Task.FromResult(new AnswerReply { Code = RefusalCodes.Ok, Round = round, ElapsedMs = 900 });

    public Func<ScriptedCaller, long, int, Task<PredictReply>> OnPredict { get; set; } =
        (_, operation, seat) => Task.FromResult(new PredictReply { Code = RefusalCodes.Ok, Operation = operation, Seat = seat });
}
