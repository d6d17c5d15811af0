using System.Net;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class TopicTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("", 4, "science,space,art,sea-life")]
    [InlineData("?search=s", 3, "science,space,sea-life")]
    [InlineData("?search=%20SEA%20", 1, "sea-life")]
    [InlineData("?search=of", 1, "sea-life")]
    [InlineData("?search=a", 3, "art,space,sea-life")]
    [InlineData("?search=life", 1, "sea-life")]
    [InlineData("?search=nothing-of-it", 0, "")]
    [InlineData("?offset=1&limit=2", 4, "space,art")]
    [InlineData("?offset=9", 4, "")]
    public async Task Find_Words_ListsWhatCanBePlayed(string query, int total, string slugs)
    {
        Script();

        var reply = await (await host.Get($"/api/topics{query}")).Read<PlayableTopicsReply>();

        reply.Total.ShouldBe(total);
        reply.Topics.Select(topic => topic.Slug).ShouldBe(slugs.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Find_Topic_SaysHowItLooksAndWhatItHolds()
    {
        Script();

        var topic = (await (await host.Get("/api/topics?search=sea")).Read<PlayableTopicsReply>()).Topics.ShouldHaveSingleItem();

        topic.ShouldBe(new PlayableTopicItem { Slug = "sea-life", Name = "<b>Fish</b> of the sea", Accent = "atlas", Questions = 3 });
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?limit=all")]
    [InlineData("?offset=-1")]
    [InlineData("?search=12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task Find_OutOfBounds_IsRefused(string query) =>
        await (await host.Get($"/api/topics{query}")).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    private void Script() => host.Script.Topics =
    [
        new TopicInfo("art", "Art", "bubble", false, 20),
        new TopicInfo("empty", "Empty space", "brass", false, 0),
        new TopicInfo("load-science", "Science for load", "brass", true, 500),
        new TopicInfo("science", "Science", "plasma", false, 50),
        new TopicInfo("sea-life", "<b>Fish</b> of the sea", "atlas", false, 3),
        new TopicInfo("space", "Space", "atlas", false, 50),
    ];
}
