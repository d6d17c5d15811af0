namespace Trivia.Grains.Durability;

/// <summary>The middle of "decide, store, tell".</summary>
internal static class GrainStore
{
    /// <summary>
    /// Makes a state the grain's, durably. When the write fails nobody knows what the store holds, so the activation
    /// ends and the next one reads the truth.
    /// </summary>
    /// <param name="grain">The grain whose state it is.</param>
    /// <param name="state">Where it is kept.</param>
    /// <param name="next">The new state.</param>
    public static async Task Store<T>(this IGrainBase grain, IPersistentState<T> state, T next)
    {
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
