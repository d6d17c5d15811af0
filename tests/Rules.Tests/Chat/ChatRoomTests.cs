using CsCheck;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Rules.Tests.Chat;

public sealed class ChatRoomTests
{
    private static readonly DateTimeOffset Start = new(2030, 6, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly ChatLimits Limits = new() { HistoryMax = 5, PlayersMax = 4, BurstMax = 3, OneMoreEvery = TimeSpan.FromSeconds(2) };
    private static readonly string[] Texts = ["hello", "shit", "kys", "well played", ""];

    private static readonly Gen<(string Player, string Text, int AfterMs)[]> Talk =
        Gen.Select(Gen.Int[0, 7].Select(player => $"p{player}"), Gen.OneOf(Texts), Gen.Int[0, 6_000]).Array[0, 80];

    [Fact]
    public void Say_AnyTalk_KeepsEveryLimit() => Talk.Sample(talk =>
    {
        var room = ChatRoom.Empty;
        var now = Start;
        foreach (var (player, text, afterMs) in talk)
        {
            now += TimeSpan.FromMilliseconds(afterMs);
            room = Say(room, player, text, now).Room;
            if (room.History.Length > Limits.HistoryMax || room.Conduct.Count > Limits.PlayersMax
                || room.Conduct.Values.Any(conduct => conduct.Strikes.Length > Limits.StrikesMax))
            {
                return false;
            }
        }

        return room.History.Select(line => line.Number).SequenceEqual(
            Enumerable.Range(0, room.History.Length).Select(index => room.Shown - room.History.Length + 1 + index));
    });

    [Fact]
    public void Say_AnyTalk_LetsNobodySayMoreThanBurstAndPace() => Talk.Sample(talk =>
    {
        var room = ChatRoom.Empty;
        var now = Start;
        var said = new Dictionary<string, List<DateTimeOffset>>();
        foreach (var (player, text, afterMs) in talk)
        {
            now += TimeSpan.FromMilliseconds(afterMs);
            var outcome = Say(room, player, text, now);
            room = outcome.Room;
            if (outcome.Code is not (ChatCode.TooMany or ChatCode.Malformed or ChatCode.Barred))
            {
                (said.TryGetValue(player, out var times) ? times : said[player] = []).Add(now);
            }
        }

        // Those whom the full room forgot start anew; of the others any window holds a burst and what came back in it.
        return said.Count > Limits.PlayersMax || said.Values.All(times => times.Select((from, first) => (from, first)).All(window =>
            times.Skip(window.first).TakeWhile(at => at - window.from < Limits.OneMoreEvery).Count() <= Limits.BurstMax + 1));
    });

    [Fact]
    public void Say_Profanity_IsShownMaskedAndInTheEndRemovesItsAuthor()
    {
        var (room, now, codes) = (ChatRoom.Empty, Start, new List<ChatCode>());
        for (var remark = 0; remark < 7; remark++)
        {
            now += TimeSpan.FromSeconds(3);
            var outcome = Say(room, "p", "oh shit", now);
            (room, _) = (outcome.Room, outcome);
            codes.Add(outcome.Code);
        }

        codes.ShouldBe([.. Enumerable.Repeat(ChatCode.Masked, 5), ChatCode.Removed, ChatCode.Barred]);
        room.History.ShouldAllBe(line => line.Text == "oh ••••");
    }

    [Fact]
    public void Say_Abuse_IsNotShownIsAuditedAndRemovesAtTheSecond()
    {
        var first = Say(ChatRoom.Empty, "p", "kys", Start);
        var second = Say(first.Room, "p", "kys", Start.AddSeconds(5));

        (first.Code, first.Line, first.Audit).ShouldBe((ChatCode.Flagged, null, "suicide: kys"));
        (second.Code, second.Line).ShouldBe((ChatCode.Removed, null));
        second.Room.History.ShouldBeEmpty();
        Say(second.Room, "q", "hello", Start.AddSeconds(6)).Code.ShouldBe(ChatCode.Said);
    }

    [Fact]
    public void Say_StrikesOfLongAgo_CountNoMore()
    {
        var (room, now) = (ChatRoom.Empty, Start);
        for (var remark = 0; remark < 20; remark++)
        {
            now += Limits.StrikesFor / 4;
            var outcome = Say(room, "p", "shit", now);
            outcome.Code.ShouldBe(ChatCode.Masked);
            room = outcome.Room;
        }
    }

    [Fact]
    public void Say_RoomForgetsWhenFull_NeverWhoIsBarred()
    {
        var room = Say(Say(ChatRoom.Empty, "bad", "kys", Start).Room, "bad", "kys", Start.AddSeconds(5)).Room;
        for (var player = 0; player < 20; player++)
        {
            room = Say(room, $"p{player}", "hello", Start.AddSeconds(6)).Room;
        }

        Say(room, "bad", "sorry", Start.AddSeconds(7)).Code.ShouldBe(ChatCode.Barred);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b")]
    [InlineData("\u202etxet")]
    public void Admit_NothingToSeeOrATrick_IsMalformed(string text) =>
        ChatRoom.Empty.Admit(Limits, "p", text, Start).ShouldBe(ChatCode.Malformed);

    [Fact]
    public void Admit_TooLong_IsMalformed()
    {
        ChatRoom.Empty.Admit(Limits, "p", new string('a', 200), Start).ShouldBeNull();
        ChatRoom.Empty.Admit(Limits, "p", new string('a', 201), Start).ShouldBe(ChatCode.Malformed);
        ChatRoom.Empty.Admit(Limits, "p", new string('a', 1_000_000), Start).ShouldBe(ChatCode.Malformed);
    }

    private static ChatOutcome Say(ChatRoom room, string player, string text, DateTimeOffset now) =>
        room.Say(Limits, player, player, text, WordList.Judge(text), now);
}
