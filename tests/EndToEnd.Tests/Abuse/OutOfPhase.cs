using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Client.Http;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>
/// A small royale of three, in which each says the right thing at the wrong time: Ada wins, Bob is out first, Cem second;
/// Dora waits, Eve watches, Frank comes too late.
/// </summary>
internal sealed class OutOfPhase(Target target, CancellationToken cancellationToken) : IAsyncDisposable
{
    private const int HourMs = 60 * 60 * 1_000;

    private readonly List<string> failures = [];
    private readonly List<RawClient> clients = [];
    private readonly List<Abuser> people = [];
    private readonly TriviaApi admin = new(target.Server.Http, target.Server.OperatorKey);
    private string royale = "";
    private string unopened = "";

    /// <summary>Plays it.</summary>
    /// <returns>Every step that was not answered as expected.</returns>
    public async Task<IReadOnlyList<string>> Play()
    {
        royale = await Schedule(registrationMs: 2 * HourMs);
        unopened = await Schedule(registrationMs: 0);
        var (ada, bob, cem, dora, eve, frank) = (await Come(), await Come(), await Come(), await Come(), await Come(), await Come());
        await Strangers(frank);
        foreach (var (player, code) in new[] { (ada, "ok"), (bob, "ok"), (cem, "ok"), (dora, "waiting") })
        {
            await Expect("taking a seat", code, Join(player, royale));
        }

        await Expect("watching", "ok", Code(eve.Call<JoinReply>(HubNames.Spectate, royale), reply => reply.Code));
        await BeforeTheFirst(ada, dora, eve);
        await admin.Ops.Start(royale, cancellationToken: cancellationToken);
        var first = await Next<QuestionFrame>(ada);
        await Next<QuestionFrame>(eve);
        var adas = await InTheFirst(ada, cem, eve, frank, first);
        await Next<RevealFrame>(ada);
        await Next<RevealFrame>(eve);
        await AfterTheFirst(ada, bob, eve, frank, adas);
        var second = await Next<QuestionFrame>(ada);
        await InTheSecond(ada, bob, second);
        await Next<FinishFrame>(ada);
        await AfterTheEnd(ada, frank);
        return failures;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        people.ForEach(person => person.Dispose());
    }

    private async Task Strangers(RawClient frank)
    {
        await Expect("joining before registration", "notOpenYet", Join(frank, unopened));
        await Expect("joining an event that is none", "notFound", Join(frank, "r-00000000"));
        await Expect("resuming an event that is none", "notFound", Code(frank.Call<JoinReply>(HubNames.Resume, "r-00000000", 7L), reply => reply.Code));
        foreach (var id in new[] { "", "r", "R-1", "../../etc/passwd", "r-\0", new string('r', 200), null })
        {
            await Expect($"joining {id}", "malformed", Join(frank, id));
        }

        await Expect("answering without having entered", "notSeated", Answer(frank, 1, 0));
        await Expect("answering in the royale of others", "notSeated", Code(frank.Call<AnswerReply>(HubNames.Answer, target.Royale, 1, 0), reply => reply.Code));
        await Expect("guessing without having entered", "notSeated", Hover(frank, 1, 0));
        await Expect("asking for a rank without a seat", "notSeated", Code(frank.Call<StandingReply>(HubNames.Standing, royale), reply => reply.Code));
        await Expect("leaving where one is not", "notSeated", Code(frank.Call<string>(HubNames.Leave, royale), code => code));
    }

    private async Task BeforeTheFirst(RawClient ada, RawClient dora, RawClient eve)
    {
        await Expect("answering before the opening", "notOpen", Answer(ada, 1, 0));
        await Expect("answering round 0", "malformed", Answer(ada, 0, 0));
        await Expect("answering round −1", "malformed", Answer(ada, -1, 0));
        await Expect("choosing 4", "malformed", Answer(ada, 1, 4));
        await Expect("choosing −1", "malformed", Answer(ada, 1, -1));
        await Expect("answering the last round of all", "notOpen", Answer(ada, int.MaxValue, 0));
        await Expect("answering in another event", "notSeated", Code(ada.Call<AnswerReply>(HubNames.Answer, unopened, 1, 0), reply => reply.Code));
        await Expect("guessing as a player", "notAllowed", Hover(ada, 1, 0));
        await Expect("answering as a waiter", "notSeated", Answer(dora, 1, 0));
        await Expect("guessing as a waiter", "notAllowed", Hover(dora, 1, 0));
        await Expect("answering as a watcher", "notSeated", Answer(eve, 1, 0));
        await Expect("guessing before the opening", "notOpen", Hover(eve, 1, 0));
    }

    private async Task<AnswerReply> InTheFirst(RawClient ada, RawClient cem, RawClient eve, RawClient frank, QuestionFrame question)
    {
        var right = PlaceOfRight(question);
        var first = await ada.CallAs<AnswerReply>("mine", HubNames.Answer, royale, 1, right);
        await Expect("answering", "ok", Task.FromResult(first.Value.Code));
        await Expect("answering again under another id", $"{first.Value}", Said(ada.Call<AnswerReply>(HubNames.Answer, royale, 1, (right + 1) % 4)));
        await Expect("answering again under the same id", $"{first.Value}", Said(ada.CallAs<AnswerReply>("mine", HubNames.Answer, royale, 1, (right + 2) % 4)));
        await Expect("answering the next round", "notOpen", Answer(ada, 2, 0));
        await Expect("answering wrongly", "ok", Answer(cem, 1, (right + 1) % 4));
        await Expect("guessing a fifth option", "malformed", Hover(eve, 1, 4));
        await Expect("guessing", "ok", Hover(eve, 1, 0));
        await Expect("guessing twice", "again", Hover(eve, 1, 1));
        await Expect("coming to a full house while a question is open", "full", Join(frank, royale));
        return first.Value;
    }

    private async Task AfterTheFirst(RawClient ada, RawClient bob, RawClient eve, RawClient frank, AnswerReply adas)
    {
        await Expect("answering after the lock", "late", Answer(bob, 1, 0));
        await Expect("answering after the lock again", "late", Answer(bob, 1, 1));
        await Expect("another answer after the lock", $"{adas}", Said(ada.Call<AnswerReply>(HubNames.Answer, royale, 1, 3)));
        await Expect("guessing after the lock", "late", Hover(eve, 1, 0));
        await Expect("joining after the first lock", "tooLate", Join(frank, royale));
        await Expect("asking for a rank", "ok", Code(ada.Call<StandingReply>(HubNames.Standing, royale), reply => reply.Code));
        await Expect("asking for a rank twice at once", "tooMany", Code(ada.Call<StandingReply>(HubNames.Standing, royale), reply => reply.Code));
    }

    private async Task InTheSecond(RawClient ada, RawClient bob, QuestionFrame question)
    {
        await Next<OutFrame>(bob);
        await Next<QuestionFrame>(bob);
        await Expect("answering when out", "eliminated", Answer(bob, 2, 0));
        await Expect("guessing when out", "ok", Hover(bob, 2, 0));
        await Expect("answering the closed round when out", "late", Answer(bob, 1, 0));
        await Expect("answering the second", "ok", Answer(ada, 2, PlaceOfRight(question)));
    }

    private async Task AfterTheEnd(RawClient ada, RawClient frank)
    {
        await Expect("joining a finished event", "tooLate", Join(frank, royale));
        await Expect("answering a round that never came", "notOpen", Answer(ada, 3, 0));
        await Expect("answering a closed round after the end", "ok", Answer(ada, 2, 0));
        await Expect("leaving", "ok", Code(ada.Call<string>(HubNames.Leave, royale), code => code));
        await Expect("leaving twice", "notSeated", Code(ada.Call<string>(HubNames.Leave, royale), code => code));
    }

    private int PlaceOfRight(QuestionFrame question)
    {
        var options = question.Options.Select(target.Pack.SecretIn).ToList();
        return options.IndexOf(target.Pack.QuestionOf(options[0])!.Correct);
    }

    private async Task<RawClient> Come()
    {
        people.Add(new Abuser(target, cancellationToken));
        clients.Add(await people[^1].Connect());
        return clients[^1];
    }

    private async Task<string> Schedule(int registrationMs) => (await admin.Ops.Schedule(
        new ScheduleRequest
        {
            Title = "Out of phase",
            StartsInMs = HourMs,
            Synthetic = true,
            AllowRepeats = true,
            Topics = [target.Pack.Topic],
            Settings = new SettingsRequest
            {
                Capacity = 3,
                WindowMs = 1_500,
                WindowStepMs = 0,
                RevealMs = 1_000,
                CutMs = 100,
                QuestionsPerCut = 1,
                CutFraction = 0.34m,
                SuddenDeathAlive = 1,
                RegistrationMs = registrationMs,
                CountdownMs = 100,
                StageLeadMs = 300,
            },
        },
        cancellationToken)).Royale;

    private async Task Expect(string what, string expected, Task<string> happens)
    {
        var actual = await happens;
        if (actual != expected)
        {
            failures.Add($"{what}: {actual} instead of {expected}");
        }
    }

    private async Task<T> Next<T>(RawClient client)
    {
        while (true)
        {
            if (await client.Events.ReadAsync(cancellationToken) is InvocationMessage { Arguments: [T frame] })
            {
                return frame;
            }
        }
    }

    private Task<string> Join(RawClient client, string? id) => Code(client.Call<JoinReply>(HubNames.Join, id), reply => reply.Code);

    private Task<string> Answer(RawClient client, int round, int choice) =>
        Code(client.Call<AnswerReply>(HubNames.Answer, royale, round, choice), reply => reply.Code);

    private Task<string> Hover(RawClient client, int round, int choice) => Code(client.Call<string>(HubNames.Hover, royale, round, choice), code => code);

    private static Task<string> Said(Task<Reply<AnswerReply>> call) => Code(call, reply => $"{reply}");

    private static async Task<string> Code<T>(Task<Reply<T>> call, Func<T, string> code) => code((await call).Value);
}
