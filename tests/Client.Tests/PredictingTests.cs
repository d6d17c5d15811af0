using Trivia.Client.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests;

public sealed class PredictingTests
{
    private readonly HubScript script = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Predict_Again_CountsFurther()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Predict(7, Cancel)).Operation.ShouldBe(1);
        (await player.Connection.Predict(8, Cancel)).Operation.ShouldBe(2);
    }

    [Fact]
    public async Task Predict_AfterAnEntranceThatKnowsOne_CountsOnFromIt()
    {
        script.OnJoin = (_, royale) => Task.FromResult(new JoinReply
        {
            Code = RefusalCodes.Ok,
            Royale = Frames.Snapshot(royale, sequence: 1),
            Prediction = new PredictionFrame { Operation = 40, Seat = 3, Name = "Ada", AliveThen = 9, OutAtCut = 0 },
        });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Predict(7, Cancel)).Operation.ShouldBe(41);
    }

    [Fact]
    public async Task Predict_SupersededByAnotherClient_IsMadeAnewAboveIt()
    {
        script.OnPredict = (_, operation, seat) => Task.FromResult(operation > 12
            ? new PredictReply { Code = RefusalCodes.Ok, Operation = operation, Seat = seat }
            : new PredictReply { Code = RefusalCodes.Superseded, Operation = 12, Seat = 5 });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        var reply = await player.Connection.Predict(7, Cancel);

        (reply.Code, reply.Operation, reply.Seat).ShouldBe((RefusalCodes.Ok, 13, 7));
    }

    [Fact]
    public async Task Predict_ConnectionLostBeforeTheReply_IsSentAgainUnderTheSameNumber()
    {
        var calls = 0;
        script.OnPredict = (caller, operation, seat) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                caller.Context.Abort();
            }

            return Task.FromResult(new PredictReply { Code = RefusalCodes.Ok, Operation = operation, Seat = seat });
        };
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Predict(7, Cancel)).Code.ShouldBe(RefusalCodes.Ok);

        var sent = script.Calls.Rest().Where(call => call.Method == HubNames.Predict).Select(call => call.Arguments);
        sent.ShouldBe(["r-0001 1 7", "r-0001 1 7"]);
    }

    [Fact]
    public async Task Contenders_Asked_AreTold()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        var reply = await player.Connection.Contenders(Cancel);

        (reply.Open, reply.Predictions, reply.Favourites.Single().Name).ShouldBe((true, 3, "Ada"));
    }
}
