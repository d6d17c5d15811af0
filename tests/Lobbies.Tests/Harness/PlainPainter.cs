using System.Text;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Lobbies.Tests.Harness;

/// <summary>Writes down what a reel would show; how it looks is for the tests of reels.</summary>
internal sealed class PlainPainter : IReelPainter
{
    public byte[] Paint(Reel reel, int bytesMax, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetBytes($"{reel.Title}: {string.Join(", ", reel.Podium.Select(standing => $"{standing.Player.Name} {standing.Score}"))}");
}
