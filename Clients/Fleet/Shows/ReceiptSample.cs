using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Shows;

/// <summary>
/// Receipts of the winner, who took part in every round, and of a few others. They fill rounds in which the whole fleet
/// was offline at the reveal.
/// </summary>
internal static class ReceiptSample
{
    private const int OthersMax = 20;

    public static async Task Collect(
        string royale,
        int seed,
        OperatorApi api,
        IReadOnlyList<ICrew> crews,
        List<Entry> entries,
        CancellationToken cancellationToken)
    {
        var winner = entries.OfType<FinishEntry>().FirstOrDefault()?.WinnerId;
        var seated = entries.OfType<SeatEntry>().Select(seat => seat.Player).ToHashSet();
        var players = entries.OfType<PlayerEntry>().Where(player => seated.Contains(player.Player)).ToArray();
        new Random(seed).Shuffle(players);
        var sample = players.Where(player => player.Id == winner).Concat(players.Take(OthersMax)).Distinct().ToArray();
        foreach (var crew in crews)
        {
            foreach (var (player, token) in await crew.Tokens([.. sample.Select(chosen => chosen.Player)], cancellationToken))
            {
                var receipt = await api.Receipt(royale, token, cancellationToken);
                entries.AddRange(receipt.Answers.Select(answer => new ReceiptEntry
                {
                    Player = player,
                    Round = answer.Round,
                    Void = answer.Void,
                    Choice = answer.Choice,
                    Correct = answer.Correct,
                    ElapsedMs = answer.ElapsedMs,
                    Points = answer.Points,
                }));
            }
        }
    }
}
