using System.Text;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>A reel's title is all that it shows.</summary>
internal sealed class PlainPainter : IReelPainter
{
    public byte[] Paint(Reel reel, int bytesMax, CancellationToken cancellationToken) => Encoding.UTF8.GetBytes(reel.Title);
}
