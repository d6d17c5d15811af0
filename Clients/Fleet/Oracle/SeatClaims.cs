namespace Trivia.Fleet.Oracle;

/// <summary>
/// Seats as the server told them to their players. When exactly it looked at a seat is not known; what it told must
/// have been true after some closed round.
/// </summary>
internal sealed class SeatClaims
{
    private readonly IReadOnlyDictionary<int, SeatState> field;
    private readonly Dictionary<int, List<SeatEntry>> open = [];

    public SeatClaims(Recording recording, IReadOnlyDictionary<int, SeatState> field)
    {
        this.field = field;
        foreach (var player in recording.Seats)
        {
            open[player.Key] = [.. player];
        }
    }

    /// <summary>A round has been played: claims that are true now are settled.</summary>
    public void Settle()
    {
        foreach (var player in open.Keys.ToArray())
        {
            var claims = open[player];
            claims.RemoveAll(claim => field.TryGetValue(player, out var seat) && IsTrue(claim, seat));
            if (claims.Count == 0)
            {
                open.Remove(player);
            }
        }
    }

    /// <summary>The show is over: what was never true is complained of.</summary>
    public void Complain(Complaints complaints)
    {
        foreach (var claim in open.Where(player => field.ContainsKey(player.Key)).SelectMany(player => player.Value))
        {
            complaints.Add(
                Rules.Message,
                $"Player {claim.Player} was told a seat that never was: {claim.Score} points, {claim.Right} right, {claim.ElapsedMs} ms, out at cut {claim.OutAtCut} with rank {claim.OutRank}.");
        }
    }

    private static bool IsTrue(SeatEntry claim, SeatState seat) =>
        claim.Score == seat.Score
        && claim.Right == seat.Correct
        && claim.ElapsedMs == seat.ElapsedMs
        && claim.OutAtCut == seat.OutAtCut
        && claim.OutRank == seat.OutRank;
}
