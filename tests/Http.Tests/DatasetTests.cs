using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class DatasetTests : IClassFixture<ApiHost>
{
    private static readonly string[] Parts = ["{\"row\":\"a\"}\n{\"row\":\"b\"}\n", "{\"row\":\"c\"}\n"];

    private readonly ApiHost host;

    public DatasetTests(ApiHost host)
    {
        this.host = host;
        host.Script.Datasets =
        [
            new DatasetVersion
            {
                Version = 2,
                Rows = 3,
                Bytes = Parts.Sum(part => part.Length),
                Sha256 = "5eed",
                FirstRowAt = host.Script.Now,
                LastRowAt = host.Script.Now,
                CreatedAt = host.Script.Now,
                Parts = [.. Parts.Select(part => new DatasetPart(part.Length, part.Count(sign => sign == '\n'), ""))],
            },
        ];
        for (var part = 0; part < Parts.Length; part++)
        {
            host.Script.Parts[(2, part)] = Encoding.UTF8.GetBytes(Parts[part]);
        }
    }

    [Fact]
    public async Task List_Anyone_SeesTheCatalogueAndTheLatest()
    {
        var catalogue = await (await host.Get("/datasets")).Read<DatasetListReply>();

        (catalogue.Latest, catalogue.UnderWay).ShouldBe(("/datasets/v2.jsonl", null));
        var item = catalogue.Datasets.ShouldHaveSingleItem();
        (item.Version, item.Rows, item.Sha256, item.Schema).ShouldBe((2, 3L, "5eed", 1));
        (await (await host.Get("/datasets/v2.json")).Read<DatasetItem>()).Address.ShouldBe("/datasets/v2.jsonl");
        await (await host.Get("/datasets/v9.json")).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Fact]
    public async Task Shard_Whole_IsItsPartsWithAnETag()
    {
        var response = await Fetch(null, null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(string.Concat(Parts));
        response.Headers.ETag!.Tag.ShouldBe("\"5eed\"");
        (await Fetch(null, "\"5eed\"")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(0, 3), InlineData(10, 30), InlineData(24, 24), InlineData(26, 38)]
    public async Task Shard_Range_IsThatPieceOverTheEdgesOfParts(int from, int to)
    {
        var whole = string.Concat(Parts);
        var response = await Fetch(new RangeHeaderValue(from, to), null);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(whole[from..Math.Min(to + 1, whole.Length)]);
    }

    [Fact]
    public async Task Shard_WithoutTheRole_IsRefused()
    {
        await (await host.Get("/datasets/v2.jsonl")).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
        await (await host.Get("/datasets/v2.jsonl", host.Staff(StaffRole.Operator))).ShouldRefuse(HttpStatusCode.Forbidden, ProblemCodes.Forbidden);
    }

    private async Task<HttpResponseMessage> Fetch(RangeHeaderValue? range, string? unless)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/datasets/v2.jsonl");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.Staff(StaffRole.Content));
        request.Headers.Range = range;
        if (unless is not null)
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(unless));
        }

        return await host.Send(request);
    }
}
