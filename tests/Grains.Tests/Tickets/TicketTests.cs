using Trivia.Grains.Interfaces.Tickets;

namespace Trivia.Grains.Tests.Tickets;

public sealed class TicketTests
{
    [Fact]
    public async Task Admit_FromTwoGatewaysAtOnce_LetsInAsManyAsTheTicketSays()
    {
        await using var silo = await TestSilo.Start();
        var ticket = silo.Grains.GetGrain<ITicketGrain>("t-1");

        var granted = await Task.WhenAll(Take("g1"), Take("g2"));

        granted.Sum().ShouldBe(100);
        (await ticket.Admit("g3", 1, players: 1, playersMax: 100)).ShouldBe(0);

        // A gateway asks again until it has heard, and only then further.
        async Task<int> Take(string gateway)
        {
            var sum = 0;
            for (var batch = 1; batch <= 20; batch++)
            {
                var first = await ticket.Admit(gateway, batch, players: 3, playersMax: 100);
                (await ticket.Admit(gateway, batch, players: 3, playersMax: 100)).ShouldBe(first);
                sum += first;
            }

            return sum;
        }
    }
}
