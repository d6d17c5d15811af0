using Trivia.Fleet.Plans;

namespace Trivia.Fleet.Crews;

/// <summary>What a crew is to do.</summary>
/// <param name="Plan">The plan of the whole fleet.</param>
/// <param name="Crew">Number of the crew, from 0.</param>
/// <param name="Crews">How many crews there are; player n belongs to crew n modulo this.</param>
/// <param name="Royale">The event.</param>
/// <param name="Ticket">The load-test ticket.</param>
internal sealed record CrewOrder(FleetPlan Plan, int Crew, int Crews, string Royale, string Ticket)
{
    /// <summary>Numbers of the crew's players.</summary>
    public IEnumerable<int> Players()
    {
        for (var number = Crew; number < Plan.Players; number += Crews)
        {
            yield return number;
        }
    }
}
