using System.Net;
using System.Text;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class ImportTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Import_SoundPack_ReachesTheBankInFormAndIsAudited()
    {
        var spelled = PackLines.With("correct", " Zoe\u0301   Nile ");

        var reply = await (await Import("?synthetic=true&reason=Sunday&commandId=import-0001", spelled, "", PackLines.Sound(2))).Read<ImportReply>();

        reply.Imported.ShouldBe(2);
        reply.Topics.ShouldBe(["geography"]);
        var (questions, synthetic) = host.Script.Imports.Last();
        synthetic.ShouldBeTrue();
        questions.Select(question => question.Id).ShouldBe(["geo-1", "geo-2"]);
        questions[0].Correct.ShouldBe("Zo\u00E9 Nile");
        questions[0].Origin.ShouldBe("pack:import");
        questions[0].Starter.ShouldBeFalse();
        var (call, command, argument) = host.Script.Commands.Last();
        call.ShouldBe("record");
        command.CommandId.ShouldBe("import-0001");
        command.Reason.ShouldBe("Sunday");
        argument.ShouldBe(("pack.import", "geography", "2 questions"));
    }

    private static readonly string[] Two = ["Tigris", "Congo"];

    public static TheoryData<string, string> Broken => new()
    {
        { "{", "not JSON" },
        { "[1]", "is no question" },
        { "null", "is no question" },
        { PackLines.With("body", null), "field “body” is missing; add it" },
        { PackLines.With("body", 4), "field “body” holds what is no text" },
        { PackLines.With("body", new string('b', 281)), "The body has 281 characters; it must have 1 to 280" },
        { PackLines.With("body", "Turn \u202E around"), "U+202E" },
        { PackLines.With("correct", "caf\uFFFD"), "U+FFFD" },
        { PackLines.With("correct", ""), "The correct option has 0 characters" },
        { PackLines.With("correct", "tigRIS"), "These options are the same: correct, distractor 1" },
        { PackLines.With("distractors", "Tigris"), "field “distractors” must be a list" },
        { PackLines.With("distractors", null), "field “distractors” must be a list" },
        { PackLines.With("distractors", Two), "There are 2 distractors; there must be 3" },
        { PackLines.With("distractors", new object[] { "Tigris", 4, "Niger" }), "field “distractors” holds what is no text" },
        { PackLines.With("difficulty", "1200"), "field “difficulty” must be a whole number" },
        { PackLines.With("difficulty", 4.5), "field “difficulty” must be a whole number" },
        { PackLines.With("difficulty", 4000), "The difficulty is 4000; it must be from 400 to 2400" },
        { PackLines.With("id", "GEO 1"), "The id must have" },
        { PackLines.With("topic", "a/b"), "The topic must be a slug" },
        { PackLines.With("anwser", "Nile"), "field “anwser” is unknown; the fields are id, topic, body, correct" },
        { PackLines.Sound(1).Replace("{", "{\"id\":\"geo-1\",", StringComparison.Ordinal), "field “id” comes twice" },
        { PackLines.Sound(1).Replace("Nile", "\\ud83d", StringComparison.Ordinal), "half of a character" },
        { new string('x', 70_000), "has 70000 characters, which no question needs" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task Import_OneLineWrong_IsRefusedWholeAndNamesTheLine(string line, string named)
    {
        var imports = host.Script.Imports.Count;

        var problem = await (await Import("", PackLines.Sound(7), line, PackLines.Sound(8)))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        problem.Errors().ShouldHaveSingleItem().ShouldStartWith("Line 2: ");
        problem.Errors().Single().ShouldContain(named);
        problem.GetProperty("detail").GetString().ShouldBe("Nothing was imported: there is one problem.");
        host.Script.Imports.Count.ShouldBe(imports);
    }

    [Fact]
    public async Task Import_BytesThatAreNotUtf8_AreFound()
    {
        byte[] latin1 = [.. Encoding.Latin1.GetBytes(PackLines.Sound(1).Replace("Nile", "Orénoque", StringComparison.Ordinal))];

        var problem = await (await host.Send(HttpMethod.Post, "/api/ops/packs", Staff, new ByteArrayContent(latin1)))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        problem.Errors().Single().ShouldContain("U+FFFD");
    }

    [Fact]
    public async Task Import_SameIdTwice_NamesBothLines()
    {
        var problem = await (await Import("", PackLines.Sound(1), PackLines.Sound(2), PackLines.Sound(1)))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        problem.Errors().ShouldBe(["Line 3: id “geo-1” is that of line 1, too; give one of them another."]);
    }

    [Fact]
    public async Task Import_ManyLinesWrong_CountsThemAndNamesTheFirst()
    {
        string[] lines = [.. Enumerable.Range(1, 132).Select(number => PackLines.With("body", ""))];

        var problem = await (await Import("", lines)).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        problem.Errors().Length.ShouldBe(50);
        problem.Errors()[^1].ShouldStartWith("Line 50: ");
        problem.GetProperty("detail").GetString().ShouldBe(
            "Nothing was imported: there are 132 problems, of which these are the first 50.");
    }

    [Fact]
    public async Task Import_MoreQuestionsThanAPackHolds_SaysWhereToSplit()
    {
        string[] lines = [.. Enumerable.Range(1, ITopicCatalogGrain.ImportMax + 1).Select(PackLines.Sound)];

        var problem = await (await Import("", lines)).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        problem.Errors().Single().ShouldBe("Line 5001: a pack holds at most 5000 questions; split it here.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \r\n\n")]
    public async Task Import_EmptyPack_SaysSo(string pack) =>
        (await (await Import("", pack)).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack))
            .Errors().Single().ShouldStartWith("The pack is empty");

    [Fact]
    public async Task Import_BankComplainsOfAQuestion_NamesItsLine()
    {
        host.Script.OnImport = _ => new ImportOutcome(0, ["Question geo-8: belongs to another topic."]);
        try
        {
            var problem = await (await Import("", PackLines.Sound(7), PackLines.Sound(8)))
                .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);
            problem.Errors().ShouldBe(["Line 2: Question geo-8: belongs to another topic."]);
        }
        finally
        {
            host.Script.OnImport = questions => new ImportOutcome(questions.Length, []);
        }
    }

    [Fact]
    public async Task Import_DryRun_SaysWhatStandsAgainstItAndStoresNothing()
    {
        var (imports, commands) = (host.Script.Imports.Count, host.Script.Commands.Count);

        var reply = await (await Import("?dryRun=true", PackLines.Sound(1), PackLines.Sound(2))).Read<ImportReply>();
        await (await Import("?dryRun=true", PackLines.Sound(1), "{")).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadPack);

        (reply.DryRun, reply.Imported).ShouldBe((true, 0));
        reply.Topics.ShouldBe(["geography"]);
        (host.Script.Imports.Count, host.Script.Commands.Count).ShouldBe((imports, commands));
    }

    [Theory]
    [InlineData("?dryRun=perhaps")]
    [InlineData("?commandId=short")]
    [InlineData("?commandId=with%20a%20space")]
    [InlineData("?reason=bell%07")]
    [InlineData("?synthetic=maybe")]
    public async Task Import_QueryOutOfBounds_IsRefused(string query) =>
        await (await Import(query, PackLines.Sound(1))).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    [Fact]
    public async Task Import_BodyOfAnotherKind_IsRefused() =>
        await (await host.Send(HttpMethod.Post, "/api/ops/packs", Staff, new StringContent("{}", null, "application/json")))
            .ShouldRefuse(HttpStatusCode.UnsupportedMediaType, ProblemCodes.WrongMediaType);

    private string Staff => host.Staff(StaffRole.Content);

    private Task<HttpResponseMessage> Import(string query, params string[] lines) =>
        host.Send(HttpMethod.Post, $"/api/ops/packs{query}", Staff, PackLines.Body(lines));
}
