using System.Net;
using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

public sealed class PackCommandTests : IDisposable
{
    private const string River =
        """{"id":"geo-1","topic":"geography","body":"Which river runs through Cairo?","correct":"Nile","distractors":["Tigris","Congo","Niger"]}""";

    private const string Peak =
        """{"id":"geo-2","topic":"geography","body":"Name the highest peak of Africa.","correct":"Kilimanjaro","distractors":["Toubkal","Kenya","Elgon"]}""";

    private const string RiverAgain =
        """{"id":"geo-3","topic":"geography","body":"Through Cairo runs which river?","correct":"The Nile","distractors":["Tigris","Congo","Niger"]}""";

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "packs");

    private static readonly ImportReply Checked = new() { Imported = 0, Topics = ["geography"], DryRun = true };

    private readonly TempFolder folder = new();
    private readonly OpsRun run = new();

    public void Dispose()
    {
        run.Dispose();
        folder.Dispose();
    }

    /// <summary>The packs of the repository: no error and no advice, over all of them.</summary>
    [Fact]
    public async Task Lint_ShippedPacks_HaveNothingToComplainOf()
    {
        var code = await run.Run("packs", "lint", Shipped, "--strict");

        code.ShouldBe(ExitCode.Done, run.Console.Output);
        Directory.EnumerateFiles(Shipped, "*.jsonl").Count().ShouldBeGreaterThanOrEqualTo(12);
        run.Console.Output.ShouldContain("0 errors, 0 pieces of advice");
    }

    /// <summary>Each question of the repository has been answered by someone who did not see its key, and as the key says.</summary>
    [Fact]
    public async Task Mark_SecondReadingOfTheShippedPacks_AgreesWithEveryKey()
    {
        await run.Run("packs", "mark", Path.Combine(Shipped, "second-reading.txt"), Shipped, "--seed", "7", "--json");

        var marks = JsonDocument.Parse(run.Output.ToString()).RootElement;
        marks.GetProperty("disagreed").EnumerateArray().Select(line => line.GetString()).ShouldBeEmpty();
        marks.GetProperty("missing").EnumerateArray().Select(line => line.GetString()).ShouldBeEmpty();
        marks.GetProperty("unknown").EnumerateArray().Select(line => line.GetString()).ShouldBeEmpty();
        marks.GetProperty("agreed").GetInt32().ShouldBeGreaterThanOrEqualTo(600);
    }

    [Fact]
    public async Task Lint_BadLines_AreNamedAndCounted()
    {
        var file = folder.Write("bad.jsonl", River, Peak.Replace("peak", "Kilimanjaro peak", StringComparison.Ordinal), "{", "", RiverAgain);

        (await run.Run("packs", "lint", file)).ShouldBe(ExitCode.Refused);

        run.Console.Output.ShouldContain("bad.jsonl: 3 questions, 1 sound");
        run.Console.Output.ShouldContain("line 3: form: is not JSON");
        run.Console.Output.ShouldContain("line 2: given-away:");
        run.Console.Output.ShouldContain("line 5: duplicate: It asks what geo-1 asks");
        var output = run.Console.Output;
        output.IndexOf("line 2:", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf("line 3:", StringComparison.Ordinal), "the report goes down the file");
        run.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lint_Advice_RefusesOnlyWhenStrict()
    {
        var file = folder.Write("stale.jsonl", River.Replace("runs", "currently runs", StringComparison.Ordinal));

        (await run.Run("packs", "lint", file)).ShouldBe(ExitCode.Done);
        (await run.Run("packs", "lint", file, "--strict")).ShouldBe(ExitCode.Refused);

        run.Console.Output.ShouldContain("line 1: stale (advice): The body says “currently”");
    }

    [Fact]
    public async Task Lint_Json_IsOneReportAFile()
    {
        var (first, second) = (folder.Write("a.jsonl", River), folder.Write("b.jsonl", RiverAgain));

        await run.Run("packs", "lint", first, second, "--json");

        var reports = JsonDocument.Parse(run.Output.ToString()).RootElement;
        reports[0].GetProperty("sound").GetInt32().ShouldBe(1);
        reports[1].GetProperty("notes")[0].GetProperty("rule").GetString().ShouldBe("duplicate");
    }

    [Fact]
    public async Task Import_SoundPack_IsCheckedByTheServerFirst()
    {
        run.Server.Reply(Checked).Reply(new ImportReply { Imported = 2, Topics = ["geography"] });

        (await run.Run("packs", "import", folder.Write("a.jsonl", River, Peak), "--synthetic")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Select(request => request.Line).ShouldBe(
            ["POST /api/ops/packs?synthetic=true&dryRun=true", "POST /api/ops/packs?synthetic=true"]);
        run.Server.Requests[1].Body.ShouldBe(run.Server.Requests[0].Body);
        run.Server.Requests[1].Body.Trim().Split('\n').Length.ShouldBe(2);
        run.Console.Output.ShouldContain("2 questions in geography");
    }

    [Fact]
    public async Task Import_DryRun_StoresNothing()
    {
        run.Server.Reply(Checked);

        (await run.Run("packs", "import", folder.Write("a.jsonl", River, Peak), "--dry-run")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Single().Line.ShouldBe("POST /api/ops/packs?synthetic=false&dryRun=true");
        run.Console.Output.ShouldContain("Nothing was imported: 2 of 2 questions would be, in geography.");
    }

    [Fact]
    public async Task Import_PackWithErrors_IsRefusedUnlessTheyAreLeftOut()
    {
        var file = folder.Write("bad.jsonl", "{", River, RiverAgain, Peak);

        (await run.Run("packs", "import", file)).ShouldBe(ExitCode.Refused);
        run.Server.Requests.ShouldBeEmpty();

        run.Server.Reply(Checked).Reply(new ImportReply { Imported = 2, Topics = ["geography"] });
        (await run.Run("packs", "import", file, "--skip-bad")).ShouldBe(ExitCode.Done);
        run.Server.Requests[1].Body.ShouldContain("geo-1");
        run.Server.Requests[1].Body.ShouldContain("geo-2");
        run.Server.Requests[1].Body.ShouldNotContain("geo-3");
    }

    [Fact]
    public async Task Import_RepeatsAShippedQuestion_IsFound()
    {
        var file = folder.Write("a.jsonl", """{"id":"x-1","topic":"x","body":"Which is the tallest living animal","correct":"the giraffe","distractors":["a","b","c"]}""");

        (await run.Run("packs", "import", file, "--against", Shipped)).ShouldBe(ExitCode.Refused);

        run.Console.Output.ShouldContain("duplicate: It asks what fau-001 asks");
    }

    [Fact]
    public async Task Import_ServerComplains_NamesTheLineOfTheFile()
    {
        run.Server.Refuse(
            HttpStatusCode.BadRequest, ProblemCodes.BadPack, "Nothing was imported.", "Line 2: Question geo-2 belongs to topic food.", "Line 99: odd.");

        (await run.Run("packs", "import", folder.Write("a.jsonl", "", "", River, "", Peak))).ShouldBe(ExitCode.Refused);

        run.Errors.ToString().ShouldContain("  - line 5: Question geo-2 belongs to topic food.");
        run.Errors.ToString().ShouldContain("  - Line 99: odd.");
    }

    [Fact]
    public async Task Import_OpenTriviaDb_IsDecodedAndSaysItsLicence()
    {
        run.Server.Reply(Checked).Reply(new ImportReply { Imported = 1, Topics = ["entertainment-film"] });
        var file = folder.Write(
            "api.json",
            """{"response_code":0,"results":[""",
            """{"type":"boolean","difficulty":"easy","category":"General Knowledge","question":"Water is wet.","correct_answer":"True","incorrect_answers":["False"]},""",
            """{"type":"multiple","difficulty":"hard","category":"Entertainment: Film","question":"Who made &quot;Am&eacute;lie&quot;, Jean-Pierre&#039;s best known?","correct_answer":"Jeunet","incorrect_answers":["Besson","Carax &amp; Co","Ozon"]}""",
            "]}");

        (await run.Run("packs", "import", file, "--format", "opentdb")).ShouldBe(ExitCode.Done, run.Console.Output);

        var question = JsonDocument.Parse(run.Server.Requests[1].Body).RootElement;
        question.GetProperty("body").GetString().ShouldBe("Who made \"Amélie\", Jean-Pierre's best known?");
        question.GetProperty("distractors")[1].GetString().ShouldBe("Carax & Co");
        question.GetProperty("topic").GetString().ShouldBe("entertainment-film");
        question.GetProperty("licence").GetString().ShouldBe("CC-BY-SA-4.0");
        question.GetProperty("source").GetString().ShouldBe("https://opentdb.com");
        question.GetProperty("difficulty").GetInt32().ShouldBe(1500);
        question.GetProperty("id").GetString()!.ShouldMatch("^otdb-[0-9a-f]{16}$");
        run.Console.Output.ShouldContain("line 2, question 1: form (advice): Left out: true or false");
    }

    [Theory]
    [InlineData("{", "This is not JSON")]
    [InlineData("[]", "has no list “results”")]
    [InlineData("""{"results":{}}""", "has no list “results”")]
    [InlineData("""{"results":[4]}""", "line 1, question 1: form: This is no question")]
    [InlineData("""{"results":[{"question":"a","correct_answer":"b","incorrect_answers":[1,2,3]}]}""", "line 1, question 1: form: This is no question")]
    [InlineData("""{"results":[{"question":"Who?","correct_answer":"b","incorrect_answers":["a"]}]}""", "line 1, question 1: form: There are 1 distractors")]
    public async Task Import_OpenTriviaDbThatIsBroken_IsNamed(string json, string named)
    {
        (await run.Run("packs", "import", folder.Write("api.json", json), "--format", "opentdb")).ShouldBe(ExitCode.Refused);

        run.Console.Output.ShouldContain(named);
        run.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sheet_AnsweredRight_IsMarkedClear()
    {
        var pack = folder.Write("a.jsonl", River, Peak);
        await run.Run("packs", "sheet", pack, "--seed", "7");
        var sheet = run.Output.ToString();
        sheet.ShouldContain("geo-1  Which river runs through Cairo?");
        var answers = folder.Write("answers.txt", $"geo-1 {Letter(sheet, "Nile")}", "", $"geo-2 {Letter(sheet, "Kilimanjaro")}");

        (await run.Run("packs", "mark", answers, pack, "--seed", "7")).ShouldBe(ExitCode.Done, run.Console.Output);

        run.Console.Output.ShouldContain("2 questions: 2 agree, 0 disagree, 0 doubted, 0 not answered, 0 lines of no question");
    }

    [Fact]
    public async Task Sheet_AnsweredOtherwise_NamesEachThatNeedsALook()
    {
        var pack = folder.Write("a.jsonl", River, Peak, Peak.Replace("geo-2", "geo-4", StringComparison.Ordinal));
        await run.Run("packs", "sheet", pack);
        var sheet = run.Output.ToString();
        var answers = folder.Write(
            "answers.txt", $"geo-1 {Letter(sheet, "Congo")}", $"geo-2 {Letter(sheet, "Kilimanjaro")}? Kibo is the peak", "geo-9 A", "geo-1 A", "nonsense");

        (await run.Run("packs", "mark", answers, pack)).ShouldBe(ExitCode.Refused);

        var output = run.Console.Output;
        output.ShouldContain("3 questions: 1 agree, 1 disagree, 1 doubted, 1 not answered, 3 lines of no question");
        output.ShouldContain($"Disagree: geo-1: the reader says {Letter(sheet, "Congo")} (Congo), the key {Letter(sheet, "Nile")} (Nile).");
        output.ShouldContain("Doubted: geo-2: Kibo is the peak");
        output.ShouldContain("Not answered: geo-4");
    }

    [Fact]
    public async Task Sheet_Json_HoldsNoKey()
    {
        await run.Run("packs", "sheet", folder.Write("a.jsonl", River), "--json");

        run.Output.ToString().ShouldContain("Nile");
        run.Output.ToString().ShouldNotContain("key", Case.Insensitive);
    }

    private static char Letter(string sheet, string option) => sheet[sheet.IndexOf($") {option}", StringComparison.Ordinal) - 1];
}
