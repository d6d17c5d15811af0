namespace Trivia.Fleet.Crews;

/// <summary>
/// Where to connect. While a gateway refuses connections, one player at a time knocks and the others wait their turn:
/// thousands of refused connects a second would cost the machine more than the server's restart.
/// </summary>
internal sealed class GatewayRota(IReadOnlyList<Uri> gateways)
{
    private readonly int[] isDown = new int[gateways.Count];
    private readonly int[] knocking = new int[gateways.Count];

    /// <summary>Takes a gateway for a try; null when all are down and somebody is knocking at each.</summary>
    /// <param name="player">Number of the player, which decides the first choice.</param>
    /// <param name="attempt">Tries that failed so far.</param>
    public Turn? Take(int player, int attempt)
    {
        for (var step = 0; step < gateways.Count; step++)
        {
            var index = (int)(((long)player + attempt + step) % gateways.Count);
            var wasDown = Volatile.Read(ref isDown[index]) != 0;
            if (!wasDown || Interlocked.Exchange(ref knocking[index], 1) == 0)
            {
                return new Turn(this, index, wasDown);
            }
        }

        return null;
    }

    /// <summary>One try at a gateway.</summary>
    internal readonly record struct Turn(GatewayRota Rota, int Index, bool IsKnock)
    {
        public Uri Gateway => Rota.Gateway(Index);

        /// <summary>The gateway answered, if only with a refusal.</summary>
        public void IsUp() => End(0);

        /// <summary>Nobody was there.</summary>
        public void IsDown() => End(1);

        private void End(int down)
        {
            Volatile.Write(ref Rota.isDown[Index], down);
            if (IsKnock)
            {
                Volatile.Write(ref Rota.knocking[Index], 0);
            }
        }
    }

    private Uri Gateway(int index) => gateways[index];
}
