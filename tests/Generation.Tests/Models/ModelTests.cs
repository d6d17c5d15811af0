using System.Text.Json;
using Microsoft.Extensions.AI;
using Trivia.Grains.Generation;
using Trivia.Grains.Rules.Generation;
using Trivia.ModelServer;
using Trivia.ModelServer.Faults;
using Trivia.Silo.Models;

namespace Trivia.Generation.Tests.Models;

/// <summary>Both flavours of the protocol, through the very client that the product uses.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private const string Wish = """{"theme":"tides","count":2,"difficulty":"easy"}""";

    private static readonly ChatOptions Drafts = new()
    {
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object"}"""), "question_drafts"),
    };

    private readonly ModelServerHost server = new();

    public static TheoryData<ModelProvider> Flavours => [ModelProvider.OpenAI, ModelProvider.AzureOpenAI];

    public async ValueTask InitializeAsync() => await server.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Model_EitherFlavour_WritesWhatTheSchemaSays(ModelProvider flavour)
    {
        var reply = await Ask(flavour);

        reply.FinishReason.ShouldBe(ChatFinishReason.Stop);
        reply.ModelId.ShouldBe("invented-2030-01-31");
        reply.Usage!.InputTokenCount.ShouldBe(12);
        JsonElement.Parse(reply.Text).GetProperty("questions").GetArrayLength().ShouldBe(2);
        server.Log.Entries.Single().Schema.ShouldBe("question_drafts");
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Model_Busy_SaysWhenToComeAgain(ModelProvider flavour)
    {
        server.Script.RetryAfterSeconds = 7;
        server.Script.Next(FaultKind.Busy);

        var fault = await Should.ThrowAsync<ModelFaultException>(() => Ask(flavour));

        fault.Code.ShouldBe(JobErrorCode.Busy);
        fault.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        server.Log.Entries.Count.ShouldBe(1, "nobody but the caller retries");
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Model_WrongKey_IsRefused(ModelProvider flavour) =>
        (await Should.ThrowAsync<ModelFaultException>(() => Ask(flavour, "wrong"))).ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe(JobErrorCode.Rejected),
            fault => fault.Message.ShouldNotContain("wrong"));

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Model_StalledReply_EndsWhenTheCallerGivesUp(ModelProvider flavour)
    {
        server.Script.Next(FaultKind.StalledStream);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => Ask(flavour, patience: patience));
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Model_ReplyInPieces_IsTheSameText(ModelProvider flavour)
    {
        using var client = Connect(flavour);
        var pieces = await client.GetStreamingResponseAsync(Wish, Drafts, TestContext.Current.CancellationToken)
            .ToChatResponseAsync(TestContext.Current.CancellationToken);

        JsonElement.Parse(pieces.Text).GetProperty("questions").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Options_KeyOverAnOpenNetwork_AreRefused() =>
        new ModelOptions { Provider = ModelProvider.OpenAI, Endpoint = new Uri("http://model.example/v1"), Name = "m", ApiKey = "k" }
            .Validate(new(this)).ShouldHaveSingleItem().ErrorMessage!.ShouldContain("https://");

    private async Task<ChatResponse> Ask(ModelProvider flavour, string key = "test-key", CancellationTokenSource? patience = null)
    {
        using var client = Connect(flavour, key);
        return await client.GetResponseAsync(Wish, Drafts, patience?.Token ?? TestContext.Current.CancellationToken);
    }

    private IChatClient Connect(ModelProvider flavour, string key = "test-key") => ModelRegistration.Connect(new ModelOptions
    {
        Provider = flavour,
        Endpoint = flavour == ModelProvider.OpenAI ? new Uri(server.Address, "v1") : server.Address,
        Name = "quiz",
        ApiKey = key,
    }, TimeProvider.System);
}
