using Microsoft.AspNetCore.SignalR.Client;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Client.Connections;

/// <summary>The events of lobbies, by name and frame.</summary>
internal static class LobbyFrames
{
    /// <summary>Hands every event of lobbies over.</summary>
    /// <param name="hub">The connection, not started.</param>
    /// <param name="receive">Takes the frames, in order.</param>
    public static void Register(HubConnection hub, Action<object> receive)
    {
        On<LobbyFrame>(HubNames.Lobby);
        On<LobbySeatFrame>(HubNames.LobbySeat);
        On<LobbyQuestionFrame>(HubNames.LobbyQuestion);
        On<LobbyRevealFrame>(HubNames.LobbyReveal);
        On<LobbyFinishFrame>(HubNames.LobbyFinish);
        On<LobbyClosedFrame>(HubNames.LobbyClosed);
        On<LobbyListFrame>(HubNames.Lobbies);
        On<FanfareFrame>(HubNames.Fanfare);
        On<ChainFrame>(HubNames.Chain);
        On<StealFrame>(HubNames.Steal);
        On<CrowdFrame>(HubNames.Crowd);
        On<EmotesFrame>(HubNames.Emotes);
        On<AgreedFrame>(HubNames.Agreed);
        On<PollFrame>(HubNames.Poll);
        On<BossFrame>(HubNames.Boss);
        On<BossEndFrame>(HubNames.BossEnd);
        On<SurvivorsFrame>(HubNames.Survivors);
        On<UnmaskedFrame>(HubNames.Unmasked);
        On<CardFrame>(HubNames.Card);
        On<ChatFrame>(HubNames.Chat);
        On<LobbyOutFrame>(HubNames.LobbyOut);
        On<ReelFrame>(HubNames.Reel);

        void On<T>(string name)
            where T : class => hub.On<T>(name, frame => receive(frame));
    }
}
