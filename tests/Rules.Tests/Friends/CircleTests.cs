using CsCheck;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.Rules.Tests.Friends;

public sealed class CircleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AnyActs_KeepEveryLimit() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 4]).Array[0, 800].Sample(
            acts =>
            {
                var circle = new Circle();
                var now = Start;
                foreach (var (other, act) in acts)
                {
                    now = now.AddSeconds(1);
                    var id = $"p-{other}";
                    circle = act switch
                    {
                        0 => circle.Ask(id, now).Next,
                        1 => circle.Drop(id, now),
                        2 => circle.Block(id, now).Next,
                        3 => circle.Hear(id, new FriendWord(true, now.ToUnixTimeMilliseconds(), 0), now).Next,
                        _ => circle.Hear(id, new FriendWord(false, now.ToUnixTimeMilliseconds(), 0), now).Next,
                    };
                }

                Count(circle, tie => tie.Mine == Stance.Wants).ShouldBeLessThanOrEqualTo(FriendLimits.FriendsMax);
                Count(circle, tie => tie.AreFriends).ShouldBeLessThanOrEqualTo(FriendLimits.FriendsMax);
                Count(circle, tie => tie.IsIncoming).ShouldBeLessThanOrEqualTo(FriendLimits.IncomingMax);
                Count(circle, tie => tie.Mine == Stance.Blocks).ShouldBeLessThanOrEqualTo(FriendLimits.BlockedMax);
            },
            iter: 200);

    [Fact]
    public void Ask_MoreThanMayWait_IsFullUntilOneIsAnswered()
    {
        var circle = new Circle();
        for (var other = 0; other < FriendLimits.OutgoingMax; other++)
        {
            circle = circle.Ask($"p-{other}", Start).Next;
        }

        circle.Ask("p-more", Start).ShouldBe((circle, FriendVerdict.Full));
        circle.Ask("p-0", Start).ShouldBe((circle, FriendVerdict.Done));
        var answered = circle.Hear("p-0", new FriendWord(true, Start.ToUnixTimeMilliseconds(), 0), Start).Next;
        answered.Ask("p-more", Start).Verdict.ShouldBe(FriendVerdict.Done);
    }

    [Fact]
    public void Hear_MoreRequestsThanThereIsRoomFor_IsFull()
    {
        var circle = new Circle();
        var word = new FriendWord(true, Start.ToUnixTimeMilliseconds(), 0);
        for (var other = 0; other < FriendLimits.IncomingMax; other++)
        {
            circle = circle.Hear($"p-{other}", word, Start).Next;
        }

        circle.Hear("p-more", word, Start).ShouldBe((circle, FriendVerdict.Full));
        circle.Hear("p-0", word, Start).ShouldBe((circle, FriendVerdict.Done));
    }

    [Fact]
    public void Ties_ThatCameToNothing_AreForgottenAfterAWhile()
    {
        var circle = new Circle();
        for (var other = 0; other < 1_000; other++)
        {
            var now = Start.AddMinutes(other);
            circle = circle.Hear($"p-{other}", new FriendWord(true, now.ToUnixTimeMilliseconds(), 0), now).Next;
            circle = circle.Hear($"p-{other}", new FriendWord(false, now.ToUnixTimeMilliseconds() + 1, 0), now).Next;
        }

        circle.Ties.Count.ShouldBeLessThan(70);
    }

    [Fact]
    public void Told_AnOldVersion_StaysUntold()
    {
        var circle = new Circle().Ask("p-1", Start).Next;
        var asked = circle.With("p-1").MineVersion;
        circle = circle.Drop("p-1", Start);

        circle.Told("p-1", asked).Untold.ShouldBe(["p-1"]);
        circle.Told("p-1", circle.With("p-1").MineVersion).Untold.ShouldBeEmpty();
    }

    private static int Count(Circle circle, Func<Tie, bool> which) => circle.Ties.Values.Count(which);
}
