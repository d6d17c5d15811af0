using Trivia.Fleet.Commands;

namespace Trivia.Fleet.Tests.Generation;

public sealed class GenerateCommandTests
{
    [Fact]
    public async Task Line_WithAddresses_IsReadAsFarAsTheMissingKey() =>
        (await GenerateCommand.Create()
            .Parse(["--gateway", "http://127.0.0.1:1", "--gateway", "http://127.0.0.1:2", "--model", "http://127.0.0.1:3", "--operator-key", ""])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken)).ShouldBe(ExitCodes.NotRun);

    [Fact]
    public void Line_WithWhatIsNoAddress_IsRefused() =>
        GenerateCommand.Create().Parse(["--gateway", "over there"]).Errors.ShouldNotBeEmpty();
}
