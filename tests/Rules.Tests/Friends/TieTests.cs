using CsCheck;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.Rules.Tests.Friends;

public sealed class TieTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What a side does, or which of the words that were ever said arrives now (again).</summary>
    private static readonly Gen<(int Side, int Act, int Word)[]> Acts =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[0, 100]).Array[0, 30];

    /// <summary>Whatever both do, and however words are lost, doubled and turned around: once both have said how they stand, they agree.</summary>
    [Fact]
    public void BothSides_AfterAnyActsAndWordsInAnyOrder_ComeToTheSame() =>
        Acts.Sample(acts =>
        {
            var sides = Play(acts, out _);
            for (var turn = 0; turn < 4; turn++)
            {
                Hear(sides, 0, sides[1].Word);
                Hear(sides, 1, sides[0].Word);
            }

            for (var side = 0; side < 2; side++)
            {
                var (mine, other) = (sides[side], sides[1 - side]);
                mine.AreFriends.ShouldBe(other.AreFriends);
                mine.Theirs.ShouldBe(other.Mine == Stance.Wants);
            }
        }, iter: 5_000);

    [Fact]
    public void Friends_AreOnlyTwoWhoBothAsked() =>
        Acts.Sample(acts =>
        {
            var sides = Play(acts, out var asked);
            if (sides[0].AreFriends || sides[1].AreFriends)
            {
                asked.ShouldBe([true, true]);
            }
        });

    [Fact]
    public void Hear_FromWhoIsBlocked_ChangesNothingThatShows() =>
        Gen.Select(Gen.Bool, Gen.Long[1, long.MaxValue / 2], Gen.Long[0, long.MaxValue / 2]).Sample((wants, version, seen) =>
        {
            var tie = new Tie().Block(Start).Hear(new FriendWord(wants, version, seen), Start);
            (tie.Mine, tie.AreFriends, tie.IsIncoming, tie.Unblock(Start).IsIdle).ShouldBe((Stance.Blocks, false, false, true));
        });

    [Fact]
    public void Ask_ThenAgree_MakesFriendsAndTheEndOfOneEndsBoth()
    {
        var ada = new Tie().Ask(Start);
        var bob = new Tie().Hear(ada.Word, Start);
        (ada.IsOutgoing, bob.IsIncoming).ShouldBe((true, true));

        bob = bob.Ask(Start);
        ada = ada.Hear(bob.Word, Start);
        (ada.AreFriends, bob.AreFriends).ShouldBe((true, true));

        ada = ada.Drop(Start);
        bob = bob.Hear(ada.Word, Start);
        (ada.IsIdle, bob.IsIdle).ShouldBe((true, true));
    }

    /// <summary>Regression: the end was said and taken back before the other side heard of it, and then only one of the two saw a friend.</summary>
    [Fact]
    public void Drop_TakenBackBeforeItIsHeard_LeavesBothTheSame()
    {
        var ada = new Tie().Ask(Start);
        var bob = new Tie().Hear(ada.Word, Start).Ask(Start);
        ada = ada.Hear(bob.Word, Start).Drop(Start).Ask(Start);

        bob = bob.Hear(ada.Word, Start);

        (ada.AreFriends, bob.AreFriends).ShouldBe((true, true));
    }

    [Fact]
    public void Drop_ARequest_TakesItFromTheOneWhoAsked()
    {
        var ada = new Tie().Ask(Start);
        var bob = new Tie().Hear(ada.Word, Start).Drop(Start);

        ada.Hear(bob.Word, Start).IsIdle.ShouldBeTrue();
    }

    [Fact]
    public void Drop_ThatCrossedWithAnAgreement_LeavesTheOthersRequest()
    {
        var ada = new Tie().Ask(Start);
        var bob = new Tie().Hear(ada.Word, Start);
        var (takenBack, agreed) = (ada.Drop(Start), bob.Ask(Start));

        takenBack.Hear(agreed.Word, Start).IsIncoming.ShouldBeTrue();
        agreed.Hear(takenBack.Word, Start).IsOutgoing.ShouldBeTrue();
    }

    private static Tie[] Play((int Side, int Act, int Word)[] acts, out bool[] asked)
    {
        Tie[] sides = [new Tie(), new Tie()];
        List<FriendWord>[] said = [[], []];
        asked = [false, false];
        var now = Start;
        foreach (var (side, act, word) in acts)
        {
            now = now.AddMilliseconds(word % 3);
            if (act > 3)
            {
                if (said[1 - side].Count > 0)
                {
                    sides[side] = sides[side].Hear(said[1 - side][word % said[1 - side].Count], now);
                }

                continue;
            }

            asked[side] |= act == 0;
            sides[side] = act switch
            {
                0 => sides[side].Ask(now),
                1 => sides[side].Drop(now),
                2 => sides[side].Block(now),
                _ => sides[side].Unblock(now),
            };
            said[side].Add(sides[side].Word);
        }

        return sides;
    }

    private static void Hear(Tie[] sides, int side, FriendWord word) => sides[side] = sides[side].Hear(word, Start.AddDays(1));
}
