namespace Trivia.Fleet.Api;

/// <summary>
/// Sees before a show that its gateways are there. Where one answers, the others may be starting again, and are waited for;
/// where none does, the address is wrong or there is no server.
/// </summary>
/// <param name="ask">Asks a gateway for anything.</param>
/// <param name="patience">How long is waited.</param>
/// <param name="time">The clock.</param>
internal sealed class GatewayCheck(Func<Uri, CancellationToken, Task> ask, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Ends once all have answered.</summary>
    /// <exception cref="GatewayAway">None answered, or one did not for too long.</exception>
    /// <exception cref="ApiFault">One refused.</exception>
    public async Task Run(IReadOnlyList<Uri> gateways, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var away = await Away(gateways, cancellationToken);
        if (away.Count == gateways.Count)
        {
            throw away[0].Fault;
        }

        while (away.Count > 0)
        {
            if (time.GetElapsedTime(began) > patience)
            {
                throw away[0].Fault;
            }

            await Task.Delay(AskEvery, time, cancellationToken);
            away = await Away(away.Select(gone => gone.Gateway), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<(Uri Gateway, GatewayAway Fault)>> Away(IEnumerable<Uri> gateways, CancellationToken cancellationToken)
    {
        var away = new List<(Uri, GatewayAway)>();
        foreach (var gateway in gateways)
        {
            try
            {
                await ask(gateway, cancellationToken);
            }
            catch (GatewayAway fault)
            {
                away.Add((gateway, fault));
            }
        }

        return away;
    }
}
