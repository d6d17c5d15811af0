using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trivia.EndToEnd.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Nothing tells which option is right before the reveal does.</summary>
public sealed class SecrecyTests
{
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMilliseconds(50);

    /// <summary>By how much a busy machine may bring a question late to all of its clients.</summary>
    private static readonly TimeSpan Hiccup = TimeSpan.FromMilliseconds(200);

    [Fact(Timeout = Limits.TestMs)]
    public async Task Royale_OfCanaries_TellsNoSecretBeforeItsTime()
    {
        var show = new CanaryShow();
        await show.Play(TestContext.Current.CancellationToken);
        var takes = show.Tape.Takes;
        var facts = new ShowFacts(takes);
        var seed = Convert.FromHexString(facts.Finish.ShouldNotBeNull().Frame.Seed);
        var judge = new LeakJudge(show.Pack, takes, seed);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{facts.RevealByRound.Count} rounds, {takes.Count} takes, {takes.Sum(take => take.Bytes.Length)} bytes, {show.Log.Count} log lines");

        judge.Leaks().Take(20).ShouldBeEmpty();
        judge.LeaksOfLog(show.Log).Take(20).ShouldBeEmpty();
        QuestionsOpenOnTime(show, facts);
        EveryoneSeesTheSame(show, facts);
        OptionsStandWhereTheSeedPutsThem(show, facts, seed);
        AcknowledgementsAreAlike(show);
        RevealsWaitForTheWindow(show, facts);
        EverybodyWasThere(show, facts);
    }

    private static void QuestionsOpenOnTime(CanaryShow show, ShowFacts facts)
    {
        var checks = 0;
        foreach (var take in show.Tape.Takes.OfType<HttpTake>().Where(take => take.IsSuccess && take.Path.EndsWith("/status", StringComparison.Ordinal)))
        {
            using var status = JsonDocument.Parse(take.Body);
            if (status.RootElement.GetProperty("phase").GetString() == "staged"
                && facts.ByRound.TryGetValue(status.RootElement.GetProperty("round").GetInt32(), out var question))
            {
                checks++;
                question.At.ShouldBeGreaterThan(status.RootElement.GetProperty("openAt").GetDateTimeOffset() - ClocksApart);
            }
        }

        checks.ShouldBeGreaterThan(facts.ByRound.Count);
    }

    private static void EveryoneSeesTheSame(CanaryShow show, ShowFacts facts)
    {
        foreach (var question in show.Tape.Takes.OfType<SocketTake>().SelectMany(ShowFacts.Questions))
        {
            var first = facts.ByRound[question.Round].Frame;
            question.Body.ShouldBe(first.Body);
            question.Options.ShouldBe(first.Options);
        }
    }

    private static void OptionsStandWhereTheSeedPutsThem(CanaryShow show, ShowFacts facts, byte[] seed)
    {
        var key = new EventSecrets(seed).ShuffleKey;
        foreach (var (round, (question, _)) in facts.ByRound)
        {
            var options = question.Options.Select(show.Pack.SecretIn).ToList();
            var asked = show.Pack.QuestionOf(options[0])!;
            options.ShouldBe(Shuffled(key, $"{show.Royale}|{round}").Select(place => asked.Options.ElementAt(place)));
            facts.RevealByRound[round].Frame.Correct.ShouldBe(options.IndexOf(asked.Correct));
        }

        facts.RevealByRound.Values.Select(reveal => reveal.Frame.Correct).Distinct().Count().ShouldBeGreaterThan(1);
    }

    /// <summary>As docs/PROTOCOL.md describes it to those who check.</summary>
    private static int[] Shuffled(byte[] key, string game)
    {
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(game));
        int[] order = [0, 1, 2, 3];
        for (var (last, word) = (3, 0); last > 0; last--, word++)
        {
            var pick = (int)(BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(4 * word)) % (uint)(last + 1));
            (order[last], order[pick]) = (order[pick], order[last]);
        }

        return order;
    }

    private static void AcknowledgementsAreAlike(CanaryShow show)
    {
        var stored = show.Witnesses.SelectMany(witness => witness.Acknowledgements)
            .Where(acknowledgement => acknowledgement.Reply.Value.Code == RefusalCodes.Ok)
            .ToList();
        foreach (var format in stored.GroupBy(acknowledgement => acknowledgement.Format))
        {
            format.Select(acknowledgement => acknowledgement.IsRight).Distinct().Count().ShouldBe(2);
            format.Select(acknowledgement => acknowledgement.PlainLength).Distinct().ShouldHaveSingleItem();
        }
    }

    /// <summary>While somebody who is in has not answered, the window runs to its end.</summary>
    private static void RevealsWaitForTheWindow(CanaryShow show, ShowFacts facts)
    {
        var silent = show.Witnesses.Where(witness => witness.Name.StartsWith(nameof(Conduct.Stays), StringComparison.Ordinal));
        var rounds = Enumerable.Range(1, silent.Max(witness => witness.OutAfterRound)).ToList();
        rounds.ShouldNotBeEmpty();
        foreach (var round in rounds)
        {
            (facts.RevealedAt(round) - facts.ByRound[round].At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(CanaryShow.WindowMs) - Hiccup);
        }
    }

    // What lies elsewhere is asked for and searched like the rest; that there is nothing of this name may be the answer.
    private static bool IsOfTheShow(string path) =>
        !path.StartsWith("/api/", StringComparison.Ordinal)
        || path.StartsWith("/api/royales", StringComparison.Ordinal)
        || path.StartsWith("/api/ops/royales", StringComparison.Ordinal)
        || path.StartsWith("/api/ops/audit", StringComparison.Ordinal);

    /// <summary>The tape holds what it is meant to hold, so that it says something when nothing is found on it.</summary>
    private static void EverybodyWasThere(CanaryShow show, ShowFacts facts)
    {
        facts.RevealByRound.Count.ShouldBeGreaterThan(5);
        show.Witnesses.Count(witness => witness.OutAfterRound > 0).ShouldBeGreaterThan(10);
        show.Witnesses.Count(witness => witness.Returns > 2).ShouldBeGreaterThan(4);
        var granted = show.Tape.Takes.OfType<HttpTake>()
            .Where(take => take.IsSuccess && take.At < facts.RevealByRound.Values.Max(reveal => reveal.At))
            .Select(take => take.Source)
            .ToHashSet();
        foreach (var path in show.Paths.Where(IsOfTheShow))
        {
            granted.ShouldContain(source => source.StartsWith($"GET {path} as ", StringComparison.Ordinal), path);
        }

        show.Log.ShouldContain(line => line.Contains("dbug: Trivia.", StringComparison.Ordinal));
        show.Log.ShouldContain(line => line.Contains("dbug: Microsoft.AspNetCore.SignalR", StringComparison.Ordinal));
    }
}
