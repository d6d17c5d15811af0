using Orleans;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>How fast a lobby goes where its host has no say: the same for all lobbies of a server, kept by each from its creation.</summary>
/// <param name="StartMs">From the host's start to the first question, in milliseconds.</param>
/// <param name="RevealMs">How long a reveal is shown, in milliseconds.</param>
/// <param name="FeedbackMs">Time for votes and flags after it, in milliseconds.</param>
/// <param name="HandOverMs">How long after the window gateways have to hand their answers over, in milliseconds.</param>
/// <param name="LightningEveryMs">Time from one lightning round to the next, in milliseconds; 0 in lobbies stored before there was a choice.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-pace.v1")]
public sealed record LobbyPace(
    [property: Id(0)] int StartMs = 3_000,
    [property: Id(1)] int RevealMs = 5_000,
    [property: Id(2)] int FeedbackMs = 3_000,
    [property: Id(3)] int HandOverMs = 500,
    [property: Id(4)] int LightningEveryMs = 120_000)
{
    /// <summary>Time from one lightning round to the next.</summary>
    public TimeSpan LightningEvery => TimeSpan.FromMilliseconds(LightningEveryMs > 0 ? LightningEveryMs : 120_000);
}
