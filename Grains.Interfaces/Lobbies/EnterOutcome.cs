namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Where a player came to be.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="Seat">The seat's number; −1 without one.</param>
/// <param name="AnsweredRound">The open round that the seat's stored answer belongs to; 0 for none.</param>
/// <param name="Choice">That answer, 0–3; −1 for none.</param>
/// <param name="ElapsedMs">Its elapsed time, in milliseconds.</param>
/// <param name="Sequence">The lobby's last event when this was decided: whoever knows that one knows of the seat.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.enter-outcome.v1")]
public sealed record EnterOutcome(
    [property: Id(0)] LobbyVerdict Verdict,
    [property: Id(1)] int Seat = -1,
    [property: Id(2)] int AnsweredRound = 0,
    [property: Id(3)] int Choice = -1,
    [property: Id(4)] int ElapsedMs = 0,
    [property: Id(5)] long Sequence = 0);
