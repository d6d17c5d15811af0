using Trivia.Client.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests;

public sealed class AnsweringTests
{
    private readonly HubScript script = new();

    [Fact]
    public async Task Answer_Stored_ReturnsTheVerdict()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        var reply = await player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);

        reply.ShouldBe(new AnswerReply { Code = RefusalCodes.Ok, Round = 1, ElapsedMs = 900 });
        (await script.Calls.Next(call => call.Method == HubNames.Answer)).Arguments.ShouldBe("r-0001 1 2");
    }

    [Fact]
    public async Task Answer_ConnectionLostBeforeTheVerdict_IsSentAgainOverTheNext()
    {
        await using var first = await ScriptedGateway.Start(script);
        await using var second = await ScriptedGateway.Start(script);
        var tries = 0;
        script.OnAnswer = (caller, round, _) =>
        {
            if (Interlocked.Increment(ref tries) == 1)
            {
                caller.Context.Abort();
            }

            return Task.FromResult(new AnswerReply { Code = RefusalCodes.Ok, Round = round, ElapsedMs = 900 });
        };
        await using var player = await TestPlayer.InRoyale(first, second);

        var reply = await player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);

        reply.Code.ShouldBe(RefusalCodes.Ok);
        var sent = await script.Calls.Next(call => call.Method == HubNames.Answer);
        var sentAgain = await script.Calls.Next(call => call.Method == HubNames.Answer);
        sentAgain.Arguments.ShouldBe(sent.Arguments);
        sentAgain.Gateway.ShouldNotBe(sent.Gateway);
    }

    [Fact]
    public async Task Answer_StoredButAcknowledgementLost_TheSeatTells()
    {
        script.OnAnswer = (caller, _, _) =>
        {
            caller.Context.Abort();
            return new TaskCompletionSource<AnswerReply>().Task;
        };
        script.OnResume = (_, _, _) => Task.FromResult(
            new JoinReply { Code = RefusalCodes.Ok, Missed = 0, Seat = Frames.Seat(answeredRound: 1) });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        var reply = await player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);

        reply.ShouldBe(new AnswerReply { Code = RefusalCodes.Ok, Round = 1, ElapsedMs = 777 });
    }

    [Fact]
    public async Task Answer_GatewayNotThereYet_IsSentAgain()
    {
        var tries = 0;
        script.OnAnswer = (_, round, _) => Task.FromResult(new AnswerReply
        {
            Code = Interlocked.Increment(ref tries) < 3 ? RefusalCodes.NotOpen : RefusalCodes.Ok,
            Round = round,
            ElapsedMs = 0,
        });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Answer(1, 2, TestContext.Current.CancellationToken)).Code.ShouldBe(RefusalCodes.Ok);

        tries.ShouldBe(3);
    }

    [Fact]
    public async Task Answer_Refused_IsNotSentAgain()
    {
        script.OnAnswer = (_, round, _) => Task.FromResult(
            new AnswerReply { Code = RefusalCodes.Late, Round = round, ElapsedMs = 0 });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Answer(1, 2, TestContext.Current.CancellationToken)).Code.ShouldBe(RefusalCodes.Late);

        script.Calls.Rest().Count(call => call.Method == HubNames.Answer).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_RevealBeforeAnyVerdict_EndsUnresolved()
    {
        script.OnAnswer = (_, _, _) => new TaskCompletionSource<AnswerReply>().Task;
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);
        var answering = player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);
        await script.Calls.Next(call => call.Method == HubNames.Answer);

        await gateway.Send(HubNames.Reveal, Frames.Reveal(2, round: 1));

        (await answering).Code.ShouldBe(RefusalCodes.Unresolved);
    }

    [Fact]
    public async Task Answer_SameRoundTwice_IsSentOnceWhileTheFirstIsOnItsWay()
    {
        var gate = new TaskCompletionSource<AnswerReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        script.OnAnswer = (_, _, _) => gate.Task;
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        var first = player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);
        var second = player.Connection.Answer(1, 3, TestContext.Current.CancellationToken);
        await script.Calls.Next(call => call.Method == HubNames.Answer);
        gate.SetResult(new AnswerReply { Code = RefusalCodes.Ok, Round = 1, ElapsedMs = 5 });

        (await second).ShouldBe(await first);
        script.Calls.Rest().ShouldNotContain(call => call.Method == HubNames.Answer);
    }

    [Fact]
    public async Task Dispose_AnswerOnItsWay_EndsUnresolved()
    {
        script.OnAnswer = (_, _, _) => new TaskCompletionSource<AnswerReply>().Task;
        await using var gateway = await ScriptedGateway.Start(script);
        var player = await TestPlayer.InRoyale(gateway);
        var answering = player.Connection.Answer(1, 2, TestContext.Current.CancellationToken);
        await script.Calls.Next(call => call.Method == HubNames.Answer);

        await player.DisposeAsync();

        (await answering).Code.ShouldBe(RefusalCodes.Unresolved);
    }
}
