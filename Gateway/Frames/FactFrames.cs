using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Frames;

/// <summary>Which frame tells a fact to everyone in the room.</summary>
internal sealed class FactFrames(FrameEncoder encoder)
{
    /// <summary>Encodes a fact with the times left at <paramref name="now"/>; null when only some players are told.</summary>
    public Frame? Encode(RoyaleEvent fact, DateTimeOffset now) => fact switch
    {
        RoundStaged staged => encoder.Encode(HubNames.Question, WireFrames.Of(staged, now)),
        RoundRevealed revealed => encoder.Encode(HubNames.Reveal, WireFrames.Of(revealed, now)),
        CutMade cut => encoder.Encode(HubNames.Cut, WireFrames.Of(cut, now)),
        RoundVoided voided => encoder.Encode(HubNames.Void, WireFrames.Of(voided, now)),
        PhaseChanged phase => encoder.Encode(HubNames.Phase, WireFrames.Of(phase, now)),
        RoyaleFinished finished => encoder.Encode(HubNames.Finish, WireFrames.Of(finished)),
        _ => null,
    };
}
