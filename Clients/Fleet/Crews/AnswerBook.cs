using MessagePack;
using Trivia.Fleet.Api;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Players;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Crews;

/// <summary>
/// The crew's answers, from the question to the verdict. An answer without a verdict is sent again, after a return to
/// the server or a refusal that may pass, until its verdict is known. Every method is called under the player's lock.
/// </summary>
internal sealed class AnswerBook(CrewContext crew, Pacer pacer)
{
    /// <summary>Invocation id of an answer: this and the number of the round.</summary>
    public const long FirstId = 1_000;

    private const int SendsMax = 50;

    /// <summary>Sent so long before the window's end, an answer is there in time, in milliseconds.</summary>
    private const int ReserveMs = 500;

    /// <summary>A player reads a question.</summary>
    /// <param name="bot">The player.</param>
    /// <param name="question">The question.</param>
    /// <param name="readAt">When.</param>
    /// <param name="isLive">Whether it came on its own, and not because the player came back.</param>
    public void Plan(Bot bot, Fact question, long readAt, bool isLive)
    {
        if (question.Round <= bot.QuestionRound)
        {
            return;
        }

        bot.QuestionRound = question.Round;
        if (!bot.IsSeated || bot.OutAtCut > 0 || question.Question is null)
        {
            return;
        }

        var conduct = crew.Mind.Decide(bot.Number, question.Round, question.Question, question.CorrectPlace, question.WindowMs);

        // Who comes back into an open question has less time, and thinks as much faster.
        var haste = isLive ? 1.0 : (double)question.RemainingMs / question.WindowMs;
        if (conduct.Answers)
        {
            var answer = new OpenAnswer(question.Round, conduct.Choice, readAt + pacer.Ticks(conduct.ThinkMs * haste))
            {
                InTimeUntil = readAt + pacer.Ticks((isLive ? question.WindowMs : question.RemainingMs) - ReserveMs),
            };
            bot.Open.Add(answer);
            pacer.At(answer.IntendedAt, new Duty(DutyKind.Answer, bot, answer));
        }

        if (conduct.DropAfterMs >= 0)
        {
            var away = TimeSpan.FromMilliseconds(conduct.AwayMs);
            pacer.At(readAt + pacer.Ticks(conduct.DropAfterMs * haste), new Duty(DutyKind.Drop, bot, Away: away));
        }
    }

    /// <summary>A round is over: what has not been sent stays unsent.</summary>
    public static void Forget(Bot bot, int round) => bot.Open.RemoveAll(answer => answer.Round <= round && answer.Sends == 0);

    /// <summary>Sends an answer that is due. Without a connection it waits for the return.</summary>
    public void Send(Bot bot, OpenAnswer answer)
    {
        if (bot.Phase != BotPhase.Aboard || !bot.Open.Contains(answer))
        {
            return;
        }

        if (answer.Sends == 0 && crew.Book.OpenRound != answer.Round)
        {
            bot.Open.Remove(answer);
            return;
        }

        answer.WasInTime |= answer.Sends == 0 && crew.Time.GetTimestamp() <= answer.InTimeUntil;
        answer.Sends++;
        answer.AwaitsAgain = false;
        crew.Meters.Sent(answer);
        bot.Socket!.SendInvocation(
            FirstId + answer.Round,
            HubNames.Answer,
            3,
            (crew.Order.Royale, answer),
            static (ref MessagePackWriter writer, (string Royale, OpenAnswer Answer) args) =>
            {
                writer.Write(args.Royale);
                writer.Write(args.Answer.Round);
                writer.Write(args.Answer.Choice);
            });
    }

    /// <summary>A player goes away by plan.</summary>
    public static void Interrupt(Bot bot)
    {
        bot.IsAwayByPlan = true;
        foreach (var answer in bot.Open.Where(answer => answer.Sends > 0))
        {
            answer.IsInterrupted = true;
        }
    }

    /// <summary>A player is back: sends what is overdue, and once more what has no verdict.</summary>
    public void Resume(Bot bot)
    {
        var now = crew.Time.GetTimestamp();
        foreach (var late in bot.Open.Where(answer => bot.IsAwayByPlan && answer.Sends == 0 && answer.IntendedAt < now))
        {
            late.IntendedAt = now;
        }

        bot.IsAwayByPlan = false;
        foreach (var answer in bot.Open.Where(answer => answer.Sends > 0 || answer.IntendedAt <= now).ToArray())
        {
            Send(bot, answer);
        }
    }

    /// <summary>The server's reply to an answer.</summary>
    /// <param name="bot">The player.</param>
    /// <param name="round">The round.</param>
    /// <param name="code">The verdict.</param>
    /// <param name="elapsedMs">The elapsed time that counts.</param>
    /// <param name="receivedAt">When it was read.</param>
    public void Take(Bot bot, int round, string code, int elapsedMs, long receivedAt)
    {
        if (bot.Open.Find(open => open.Round == round && open.Sends > 0) is not { } answer)
        {
            crew.Fault($"Player {bot.Number} got the verdict {code} in round {round}, and had no answer under way.");
            return;
        }

        switch (code)
        {
            case RefusalCodes.Ok:
                bot.Open.Remove(answer);
                crew.Meters.Acked(answer, receivedAt);
                crew.Record(new AckEntry(bot.Number, round, answer.Choice, elapsedMs));
                break;
            case RefusalCodes.Unresolved:
            case RefusalCodes.TooMany or RefusalCodes.NotOpen or RefusalCodes.NotSeated when answer.Sends < SendsMax:
                var jitter = new Dice(crew.Order.Plan.Seed, DicePurpose.Backoff, bot.Number, answer.Sends).Uniform();
                answer.AwaitsAgain = true;
                pacer.In(Backoff.FullJitter(answer.Sends, jitter), new Duty(DutyKind.Again, bot, answer));
                break;
            default:
                bot.Open.Remove(answer);
                crew.Meters.AnswerRefused();
                crew.Record(new RefusalEntry(bot.Number, round, answer.Choice, code, answer.WasInTime && !answer.IsInterrupted));
                break;
        }
    }
}
