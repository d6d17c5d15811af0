using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Crews;

/// <summary>A share of the fleet: in this process, or in a child.</summary>
internal interface ICrew : IAsyncDisposable
{
    /// <summary>How far it has come.</summary>
    CrewTally Tally { get; }

    /// <summary>Whether its processor time is this process's own.</summary>
    bool IsInThisProcess { get; }

    /// <summary>Signs everyone in, connects them and lets them take their seats.</summary>
    Task Gather(CancellationToken cancellationToken);

    /// <summary>Sends the absentees away.</summary>
    Task DismissAbsentees(CancellationToken cancellationToken);

    /// <summary>A question was released at this time of the machine's clock.</summary>
    Task Released(int round, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Waits until everyone is back and every verdict known, or time is up; then takes everyone out.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The measurements and the recording.</returns>
    Task<(CrewResult Result, IReadOnlyList<Entry> Entries)> End(TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>Tokens of some of its players by number, for their receipts.</summary>
    Task<IReadOnlyDictionary<int, string>> Tokens(IReadOnlyCollection<int> players, CancellationToken cancellationToken);
}
