using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class LobbySettingsTests
{
    [Fact]
    public void Problems_Defaults_AreNone() => new LobbySettings().Problems().ShouldBeEmpty();

    [Theory]
    [InlineData("questions", 4, 5, 50, 51)]
    [InlineData("answerMs", 4_999, 5_000, 60_000, 60_001)]
    [InlineData("assist", 0, 1, 10, 11)]
    [InlineData("playersMax", 0, 1, 500, 501)]
    public void Problems_NumberAtItsBounds_IsFoundJustBeyond(string name, int below, int min, int max, int above)
    {
        LobbySettings Set(int value) => name switch
        {
            "questions" => new LobbySettings { Questions = value },
            "answerMs" => new LobbySettings { AnswerMs = value },
            "assist" => new LobbySettings { Assist = value },
            _ => new LobbySettings { PlayersMax = value },
        };

        Set(min).Problems().ShouldBeEmpty();
        Set(max).Problems().ShouldBeEmpty();
        Set(below).Problems().ShouldHaveSingleItem().ShouldStartWith(name);
        Set(above).Problems().ShouldHaveSingleItem().ShouldStartWith(name);
    }

    [Fact]
    public void Problems_TopicsThatAreNone_AreFound()
    {
        new LobbySettings { Topics = ["Anime!"] }.Problems().ShouldHaveSingleItem();
        new LobbySettings { Topics = [.. Enumerable.Range(0, 9).Select(n => $"t{n}")] }.Problems().ShouldHaveSingleItem();
        new LobbySettings { Topics = default }.Problems().ShouldHaveSingleItem();
    }

    [Fact]
    public void TryNormalise_CodeHoweverTyped_IsTheSame() =>
        Gen.Int[0, LobbyCode.Letters.Length - 1].Array[6].Sample(places =>
        {
            var code = string.Concat(places.Select(place => LobbyCode.Letters[place]));
            LobbyCode.TryNormalise($" {code[..3].ToLowerInvariant()}-{code[3..]} ", out var normal).ShouldBeTrue();
            normal.ShouldBe(code);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDE")]
    [InlineData("ABCDEFG")]
    [InlineData("ABCDEO")]
    [InlineData("l-5d0c")]
    public void TryNormalise_NoCode_IsRefused(string? text) => LobbyCode.TryNormalise(text, out _).ShouldBeFalse();

    [Fact]
    public void IsRated_ThreePeopleFromDifferentPlaces_CountUnlessSomethingIsOff()
    {
        LobbySeat[] Seats(params long[] addresses) =>
            [.. addresses.Select(address => new LobbySeat { PlayerId = $"p-{address}", Name = "", AddressHash = address, Answered = 3 })];

        RatedRule.IsRated(new LobbySettings(), Seats(1, 2, 3)).ShouldBeTrue();
        RatedRule.IsRated(new LobbySettings { Private = true }, Seats(1, 2, 3)).ShouldBeFalse();
        RatedRule.IsRated(new LobbySettings(), Seats(1, 2, 2)).ShouldBeFalse();
        RatedRule.IsRated(new LobbySettings(), [.. Seats(1, 2, 3), Seats(4)[0] with { House = true }]).ShouldBeFalse();
        RatedRule.IsRated(new LobbySettings(), [.. Seats(1, 2), Seats(3)[0] with { Synthetic = true }]).ShouldBeFalse();
        RatedRule.IsRated(new LobbySettings(), [.. Seats(1, 2), Seats(3)[0] with { Answered = 0 }]).ShouldBeFalse();
    }
}
