using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Tests.Lobbies;

/// <summary>A lobby as one gateway uses it.</summary>
public sealed class TestLobby(LobbyBench bench, string id)
{
    private const string Gateway = "test";
    private readonly HashSet<int> seats = [];
    private int handedOver;

    public string Id => id;

    public ILobbyGrain Grain => bench.Grains.GetGrain<ILobbyGrain>(id);

    public async Task<EnterOutcome> Enter(int player, bool byCode = true, string? avatar = null)
    {
        var outcome = await Grain.Enter(new EnterRequest($"p-{player}", $"Player {player}", player, false, byCode, Gateway) { Avatar = avatar });
        if (outcome.Seat >= 0)
        {
            seats.Add(outcome.Seat);
        }

        return outcome;
    }

    /// <summary>Says who is connected, and what is handed over.</summary>
    public async Task<LobbyTouchReply> Touch(params int[] without)
    {
        seats.ExceptWith(without);
        var room = (await Grain.GetSnapshot()).Room;
        return await Grain.Touch(new LobbyTouch
        {
            Gateway = Gateway,
            Instance = "1",
            Seats = [.. seats.Order()],
            Game = room?.Game ?? 0,
            HandedOver = handedOver,
        });
    }

    public Task<LobbyVerdict> Command(int player, HostAction action, LobbySettings? settings = null, int count = 0) =>
        Grain.Command(new HostCommand($"p-{player}", action, settings, count));

    public Task<MoveOutcome> Move(int player, string mechanic, int round, int value = 0) =>
        Grain.Move(new MoveRequest($"p-{player}", mechanic, round, value));

    public async Task<(AnswerVerdict Verdict, int ElapsedMs)> Answer(int seat, int round, int choice, int elapsedMs = 1_000)
    {
        var verdicts = await Grain.Submit(new AnswerBatch(round, 0, [seat], [(byte)choice], [elapsedMs], [0]));
        return (verdicts.Verdicts[0], verdicts.ElapsedMs[0]);
    }

    public Task HandOver(int round)
    {
        handedOver = round;
        return Touch();
    }

    public async Task<LobbySnapshot> Until(Func<LobbySnapshot, bool> condition, string what)
    {
        LobbySnapshot? last = null;
        await Eventually.Is(async () => condition(last = await Grain.GetSnapshot()), what);
        return last!;
    }

    public async Task<LobbyQuestionOpened> Question(int number)
    {
        // Gateways touch every few seconds while people are there.
        LobbySnapshot? last = null;
        await Eventually.Is(
            async () =>
            {
                await Touch();
                last = await Grain.GetSnapshot();
                return last.Question?.Number == number;
            },
            $"question {number} is open");
        return last!.Question!;
    }

    public Task<LobbySnapshot> Phase(LobbyPhase phase) => Until(snapshot => snapshot.Room?.Phase == phase, $"the lobby is {phase}");

    public static int Right(LobbyQuestionOpened question) => question.Options.IndexOf(question.Options.Single(TestSilo.IsCorrect));

    /// <summary>Plays the running game to its end: everyone answers right, the higher the seat the slower.</summary>
    public async Task<LobbySnapshot> PlayOut(int players, int from = 1, int questions = 5)
    {
        for (var number = from; number <= questions; number++)
        {
            var question = await Question(number);
            for (var seat = 0; seat < players; seat++)
            {
                (await Answer(seat, question.Round, Right(question), 1_000 + (seat * 1_000))).Verdict.ShouldBe(AnswerVerdict.Stored);
            }
        }

        return await Phase(LobbyPhase.Finished);
    }
}
