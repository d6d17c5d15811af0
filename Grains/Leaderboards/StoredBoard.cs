using Trivia.Grains.Rules.Leaderboards;

namespace Trivia.Grains.Leaderboards;

/// <summary>A board and its storage. Changes that come while a write gathers, or is under way, share the next one.</summary>
internal sealed class StoredBoard(IPersistentState<BoardState> state, LeaderboardOptions options, TimeProvider time)
{
    private PointsBoard board = new(state.State.Points, options.PlayersPerShardMax);
    private Task? gathering;
    private long changed;
    private long stored;

    /// <summary>The board as it is in memory.</summary>
    public PointsBoard Board => board;

    /// <summary>The day that its points are of.</summary>
    public int Day => state.State.Day;

    /// <summary>Empties the board for another day.</summary>
    public void Begin(int day)
    {
        state.State = new BoardState { Day = day };
        board = new PointsBoard(state.State.Points, options.PlayersPerShardMax);
        changed++;
    }

    /// <summary>Notes a change, if there was one.</summary>
    public void Note(bool hasChanged) => changed += hasChanged ? 1 : 0;

    /// <summary>Completes when everything that was noted is stored. Who repeats what is still on its way waits for it, too.</summary>
    public Task Flush() => stored == changed ? Task.CompletedTask : gathering ??= Write();

    private async Task Write()
    {
        await Task.Delay(options.Linger, time);
        gathering = null;
        var written = changed;
        await state.WriteStateAsync();
        stored = Math.Max(stored, written);
    }
}
