namespace Trivia.Chaos.Cluster;

/// <summary>What was started after everything but the blob store was lost.</summary>
/// <param name="members">Its processes, in the order of their end.</param>
/// <param name="gateway">The gateway's address.</param>
internal sealed class Aftermath(IReadOnlyList<Member> members, Uri gateway) : IAsyncDisposable
{
    /// <summary>The gateway's address.</summary>
    public Uri Gateway => gateway;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }
    }
}
