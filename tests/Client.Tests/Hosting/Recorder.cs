using System.Threading.Channels;

namespace Trivia.Client.Tests.Hosting;

/// <summary>Keeps what happened, and lets a test wait for the next thing.</summary>
public sealed class Recorder<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<T> items = Channel.CreateUnbounded<T>();

    public void Add(T item) => items.Writer.TryWrite(item);

    /// <summary>The next one.</summary>
    public Task<T> Next() =>
        items.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next one of a kind; others are passed over.</summary>
    public async Task<T> Next(Func<T, bool> wanted)
    {
        while (true)
        {
            var item = await Next();
            if (wanted(item))
            {
                return item;
            }
        }
    }

    /// <summary>All that has not been taken.</summary>
    public IReadOnlyList<T> Rest()
    {
        var rest = new List<T>();
        while (items.Reader.TryRead(out var item))
        {
            rest.Add(item);
        }

        return rest;
    }
}
