using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class AvatarTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Fox")]
    [InlineData("https://example.com/me.png")]
    public void Of_NoPictureOfTheList_IsAlwaysTheSameOfTheList(string? chosen)
    {
        Avatars.Of("p-1", chosen).ShouldBe(Avatars.DefaultOf("p-1"));
        Avatars.Has(Avatars.DefaultOf("p-1")).ShouldBeTrue();
    }

    [Fact]
    public void Of_AnyPictureOfTheList_IsThatOne() => Avatars.All.ShouldAllBe(avatar => Avatars.Of("p-1", avatar.Id) == avatar.Id);
}
