namespace Trivia.Gateway.Shedding;

/// <summary>A place among the new work that is under way; given back once it is done, however it ended.</summary>
internal sealed class Slot(Action give) : IDisposable
{
    private Action? give = give;

    public void Dispose() => Interlocked.Exchange(ref give, null)?.Invoke();
}
