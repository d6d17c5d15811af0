using Trivia.Chaos.Network;

namespace Trivia.Chaos.Tests.Network;

public sealed class BlobLedgerTests
{
    private readonly BlobLedger ledger = new();

    [Fact]
    public void Accepted_ChainOfVersions_IsSound()
    {
        Accept("PUT", "a", "*");
        Accept("PUT", "a", "\"1\"");
        Accept("PUT", "a", "\"2\"");
        Accept("PUT", "b", "\"2\"");

        ledger.Faults.ShouldBeEmpty();
        ledger.Bases.ShouldBe(4);
    }

    [Fact]
    public void Accepted_MadeTwice_IsAFault()
    {
        Accept("PUT", "a", "*");
        Accept("PUT", "a", "*");

        ledger.Faults.ShouldHaveSingleItem();
    }

    [Fact]
    public void Accepted_MadeAgainAfterItsDeletion_IsSound()
    {
        Accept("PUT", "a", "*");
        Accept("DELETE", "a", "\"1\"");
        Accept("PUT", "a", "*");

        ledger.Faults.ShouldBeEmpty();
    }

    private void Accept(string method, string blob, string? condition) =>
        ledger.Accepted(new RequestHead { Method = method, Target = $"/account/grainstate/{blob}", Condition = condition });
}
