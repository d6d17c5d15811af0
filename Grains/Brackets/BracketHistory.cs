using System.Globalization;
using Orleans.Storage;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>The records of a bracket's closed rounds: one stored state each, <c>round-{q}</c>, written once.</summary>
internal sealed class BracketHistory(IGrainStorage storage, GrainId grainId)
{
    private readonly Dictionary<int, GrainState<RoundRecord>> read = [];

    /// <summary>The record of a round; null when it has not been written.</summary>
    public async Task<RoundRecord?> Find(int round)
    {
        if (!read.TryGetValue(round, out var state))
        {
            state = new GrainState<RoundRecord>();
            await storage.ReadStateAsync(NameOf(round), grainId, state);
            if (!state.RecordExists)
            {
                return null;
            }

            read[round] = state;
        }

        return state.State;
    }

    /// <summary>The record of a round that has been closed.</summary>
    /// <exception cref="InvalidOperationException">It is missing: the store has lost it.</exception>
    public async Task<RoundRecord> Get(int round) => await Find(round)
        ?? throw new InvalidOperationException($"{grainId} closed round {round}, but its record is missing.");

    /// <summary>All records up to a round, in order.</summary>
    public async Task<IReadOnlyList<RoundRecord>> Through(int round)
    {
        var records = new List<RoundRecord>(round);
        for (var number = 1; number <= round; number++)
        {
            records.Add(await Get(number));
        }

        return records;
    }

    /// <summary>Writes a record for the first time.</summary>
    public async Task Append(RoundRecord record)
    {
        var state = new GrainState<RoundRecord>(record);
        await storage.WriteStateAsync(NameOf(record.Round), grainId, state);
        read[record.Round] = state;
    }

    /// <summary>Marks a round void; its answers stay.</summary>
    public async Task MarkVoid(int round)
    {
        var record = await Get(round);
        var state = new GrainState<RoundRecord>(record with { Void = true }, read[round].ETag) { RecordExists = true };
        await storage.WriteStateAsync(NameOf(round), grainId, state);
        read[round] = state;
    }

    private static string NameOf(int round) => string.Create(CultureInfo.InvariantCulture, $"round-{round}");
}
