namespace Trivia.Fleet.Oracle;

/// <summary>Checks receipts, which tell some players every answer that was stored for them.</summary>
internal static class ReceiptCheck
{
    public static void Run(Recording recording, Complaints complaints)
    {
        foreach (var row in recording.Receipts.SelectMany(round => round))
        {
            FormattableString where = $"Receipt of player {row.Player}, round {row.Round}";
            var ack = recording.Acks.GetValueOrDefault((row.Round, row.Player));
            complaints.Expect(Rules.Receipt, $"{where}, choice", ack?.Choice ?? -1, row.Choice);
            if (ack is not null)
            {
                complaints.Expect(Rules.Receipt, $"{where}, elapsed ms", ack.ElapsedMs, row.ElapsedMs);
            }

            complaints.Expect(Rules.Receipt, $"{where}, void", IsVoid(recording, row.Round), row.Void);
            if (recording.Reveals.TryGetValue(row.Round, out var reveal))
            {
                complaints.Expect(Rules.Receipt, $"{where}, right option", reveal.Correct, row.Correct);
            }
        }
    }

    // Of a round whose end nobody heard of, all receipts have to tell the same; see Replay.
    private static bool IsVoid(Recording recording, int round) =>
        recording.Voids.ContainsKey(round) || (!recording.Reveals.ContainsKey(round) && recording.Receipts[round].First().Void);
}
