using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Grains.Presence;

/// <summary>Players at one gateway, and when it last said anything.</summary>
internal sealed class GatewayPlaces
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>Timestamp of the last report.</summary>
    public long HeardAt { get; set; }

    /// <summary>Where a player is; null for who is not here.</summary>
    public Place? Of(string playerId) => places.GetValueOrDefault(playerId);

    /// <summary>Takes a report in.</summary>
    public void Take(PresenceReport report)
    {
        if (report.IsWhole)
        {
            places.Clear();
        }

        for (var index = 0; index < report.PlayerIds.Length; index++)
        {
            if (report.Places[index] is { } place)
            {
                places[report.PlayerIds[index]] = place;
            }
            else
            {
                places.Remove(report.PlayerIds[index]);
            }
        }
    }
}
