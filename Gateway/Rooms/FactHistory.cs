using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>The last facts told to the room of a royale.</summary>
internal sealed class FactHistory(int max) : SequencedHistory<RoyaleEvent>(max, fact => fact.Sequence);
