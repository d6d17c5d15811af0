using Microsoft.Extensions.DependencyInjection;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Units;

public sealed class LobbyRoomsTests(ScriptedCluster cluster)
{
    // Players who came back while a lobby was slow to wake up were told that there is no such lobby, and gave up.
    [Fact]
    public async Task Open_RoomIsDroppedBeforeTheLobbyHasAnswered_NobodyIsToldThatThereIsNone()
    {
        await using var host = await GatewayHost.Start(cluster);
        var rooms = host.Services.GetRequiredService<LobbyRooms>();
        const string id = "l-slow";
        var snapshot = ScriptedLobbyGrain.Snapshots[id] = new TaskCompletionSource<LobbySnapshot>();
        try
        {
            var opening = new[] { rooms.Open(id), rooms.Open(id) };

            await rooms.Stop();

            foreach (var open in opening)
            {
                await Should.ThrowAsync<OperationCanceledException>(open);
            }
        }
        finally
        {
            snapshot.SetResult(new LobbySnapshot { LobbyId = id, Now = DateTimeOffset.UnixEpoch });
        }

        (await rooms.Open(id)).Code.ShouldBe(RefusalCodes.NotFound);
    }
}
