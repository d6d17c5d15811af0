using Trivia.Fleet.Lobbies;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using static Trivia.Fleet.Tests.Lobbies.ScriptedLobby;

namespace Trivia.Fleet.Tests.Lobbies;

/// <summary>The referee finds nothing in a game worked out by hand, however its players heard of it, and each thing that is wrong in a spoiled one.</summary>
public sealed class LobbyRefereeTests
{
    private static readonly Dictionary<string, (Func<LobbyTable> Table, string Rule)> Spoiled = new()
    {
        ["points"] = (() => With(FirstReveal with { Results = [FirstReveal.Results[0] with { Points = 967 }, .. FirstReveal.Results.Skip(1)] }), "points"),
        ["streak bonus"] = (() => With(SecondReveal with { Results = [SecondReveal.Results[0] with { Bonus = 0 }, .. SecondReveal.Results.Skip(1)] }), "points"),
        ["score"] = (() => With(SecondReveal with { Scores = [1_881, 1_063, 200] }), "score"),
        ["right option"] = (() => With(FirstReveal with { Correct = 1 }), "right-option"),
        ["picks"] = (() => With(FirstReveal with { Picks = [2, 0, 0, 0] }), "picks"),
        ["combo of others"] = (() => With(Chain with { Seats = [0, 2] }), "chain"),
        ["combo not told"] = (() => Heard([Started, First, FirstReveal, .. Renumbered(4)]), "chain"),
        ["two steals"] = (() => Heard([Started, First, FirstReveal, Chain, Steal, Steal with { Sequence = 6 }, .. Renumbered(7)]), "one-steal"),
        ["steal from another than the leader"] = (() => With(Steal with { Victim = 1 }), "steal-from-leader"),
        ["points of a steal"] = (() => With(Steal with { Points = 100 }), "steal-points"),
        ["steal from oneself"] = (() => With(Steal with { Thief = 0 }), "steal-from-oneself"),
        ["final score"] = (() => With(Finish with { Standings = [Finish.Standings[0] with { Score = 1_900 }, .. Finish.Standings.Skip(1)] }), "final-score"),
        ["rank"] = (() => With(Finish with { Standings = [Finish.Standings[0] with { Rank = 2 }, .. Finish.Standings.Skip(1)] }), "rank"),
        ["game without an end"] = (() => Heard(Events.SkipLast(2)), "games"),
        ["reveal that nobody was told"] = (() => Heard(Events.Where(heard => heard != (object)SecondReveal)), "round-lost"),
        ["told differently"] = (() => Heard([.. Events, Steal with { Points = 150 }]), "told-differently"),
        ["acknowledged and not counted"] = (() =>
        {
            var table = Heard(Events);
            table.Round(2).Sent[2] = 1;
            table.Round(2).Acked[2] = (1, 3_000);
            return table;
        }, "acknowledged-counts"),
        ["counted and not sent"] = (() =>
        {
            var table = Heard(Events);
            table.Round(1).Sent[2] = 3;
            return table;
        }, "sent-once"),
    };

    public static TheoryData<string> Mutations => [.. Spoiled.Keys];

    [Fact]
    public void Check_SoundGame_FindsNothing() => Check(Heard(Events)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Check_SpoiledGame_FindsIt(string mutation) => Check(Spoiled[mutation].Table()).ShouldContain(Spoiled[mutation].Rule);

    [Fact]
    public void Check_HeardTwiceAndLate_FindsNothing() =>
        Check(Heard([Started, First, FirstReveal, FirstReveal, Chain, Steal, Chain, Second, Steal, SecondReveal, Over, Finish, Finish])).ShouldBeEmpty();

    [Fact]
    public void Check_OnePlayerSeesTheWholeBeforeAnotherHearsHow_FindsNothing() =>
        Check(Heard([Started, First, WholeAfterTheSteal, FirstReveal, Chain, Steal, Second, SecondReveal, Over, Finish])).ShouldBeEmpty();

    [Fact]
    public void Check_NobodyHeardOfComboAndSteal_FindsNothing() =>
        Check(Heard([Started, First, WholeAfterTheSteal, Second, SecondReveal, Over, Finish])).ShouldBeEmpty();

    [Fact]
    public void Check_NobodyHeardOfTheStealNorSawTheWhole_HoldsNobodyToScoresItCannotKnow() =>
        Check(Heard([Started, First, FirstReveal, Chain, Second, SecondReveal, Over, Finish])).ShouldBeEmpty();

    private static LobbyFrame WholeAfterTheSteal => Whole(5, "revealed", [866, 1_063, 200]) with { Reveal = FirstReveal };

    private static IEnumerable<string> Check(LobbyTable table) => new LobbyReferee(Pack).Check([table], games: 1).Select(violation => violation.Rule);

    /// <summary>The game with one event as given, in the place of the one that has its sequence.</summary>
    private static LobbyTable With(object other)
    {
        var sequence = SequenceOf(other);
        return Heard(Events.Select(heard => SequenceOf(heard) == sequence ? other : heard));
    }

    /// <summary>What comes after the steal, numbered from another sequence on: nothing is missing before it. Scores are as if nobody had stolen.</summary>
    private static IEnumerable<object> Renumbered(long from) =>
    [
        Second with { Sequence = from },
        SecondReveal with { Sequence = from + 1 },
        Over with { Sequence = from + 2 },
        Finish with { Sequence = from + 3 },
    ];

    private static long SequenceOf(object heard) => heard switch
    {
        LobbyFrame whole => whole.Sequence,
        LobbyQuestionFrame question => question.Sequence,
        LobbyRevealFrame reveal => reveal.Sequence,
        ChainFrame chain => chain.Sequence,
        StealFrame steal => steal.Sequence,
        LobbyFinishFrame finish => finish.Sequence,
        _ => 0,
    };
}
