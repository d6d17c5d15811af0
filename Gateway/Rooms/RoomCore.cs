using Trivia.Gateway.Answers;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>What the parts of a room share. Everything here is read and written under <see cref="Gate"/>.</summary>
internal sealed class RoomCore(string royaleId, RoomServices services)
{
    public Lock Gate { get; } = new();

    public string RoyaleId { get; } = royaleId;

    public RoomServices Services { get; } = services;

    public IRoyaleGrain Grain { get; } = services.Grains.GetGrain<IRoyaleGrain>(royaleId);

    public RoyaleClock Clock { get; } = new(services.Time);

    public RoomRoster Roster { get; } = new();

    /// <summary>What the room's clients have been told.</summary>
    public RoyaleState State { get; set; } = new() { RoyaleId = royaleId };

    public FactHistory History { get; } = new(services.Options.HistoryMax);

    /// <summary>The question that opened last; null before the first.</summary>
    public OpenRound? Round { get; set; }

    /// <summary>Spectators' hovers in the open round.</summary>
    public HoverCount Hovers { get; } = new();

    /// <summary>Whether the room takes nobody any more.</summary>
    public bool Closed { get; set; }
}
