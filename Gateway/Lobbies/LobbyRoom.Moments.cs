using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Crowd;
using Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;
using Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

namespace Trivia.Gateway.Lobbies;

/// <summary>What is of the moment only, counted here before the lobby hears of it; and the cards of single seats.</summary>
internal sealed partial class LobbyRoom
{
    private readonly Dictionary<string, int> hovers = new(StringComparer.Ordinal);
    private readonly int[] emotes = new int[EmotesMechanic.Kinds];
    private int hoverRound;
    private bool hoversChanged;
    private bool emotesThrown;
    private long countedAt;

    /// <summary>Whether a mechanic is counted here and not asked of the lobby.</summary>
    public static bool IsCounted(string mechanic) => mechanic is CrowdMechanic.Key or EmotesMechanic.Key;

    /// <summary>Counts a hover or an emote.</summary>
    /// <returns>A refusal code.</returns>
    public string Count(LobbyMember member, string mechanic, int number, int value)
    {
        lock (gate)
        {
            var now = services.Time.GetTimestamp();
            if (!state.Room.Mechanics.Contains(mechanic))
            {
                return RefusalCodes.SwitchedOff;
            }

            if (value < 0 || value >= (mechanic == CrowdMechanic.Key ? CrowdMechanic.Places : EmotesMechanic.Kinds))
            {
                return RefusalCodes.Malformed;
            }

            if (mechanic == CrowdMechanic.Key && state.Question?.Round != number)
            {
                return RefusalCodes.NotOpen;
            }

            // Each has a pace of its own: a pointer crosses options on its way to the moods.
            var before = mechanic == CrowdMechanic.Key ? member.HoveredAt : member.ThrownAt;
            if (before != 0 && services.Time.GetElapsedTime(before, now) < CountRule.Every)
            {
                return RefusalCodes.TooMany;
            }

            if (mechanic == CrowdMechanic.Key)
            {
                member.HoveredAt = now;
                NoteHover(member, number, value);
            }
            else
            {
                member.ThrownAt = now;
                emotes[value] = Math.Min(int.MaxValue - 1, emotes[value]) + 1;
                emotesThrown = true;
            }

            return RefusalCodes.Ok;
        }
    }

    private void NoteHover(LobbyMember member, int number, int value)
    {
        if (hoverRound != number)
        {
            hovers.Clear();
            hoverRound = number;
        }

        hoversChanged |= !hovers.TryGetValue(member.PlayerId, out var before) || before != value;
        hovers[member.PlayerId] = value;
    }

    /// <summary>Hands on what has been counted, four times a second at most.</summary>
    private void HandCountsOn(long now)
    {
        LobbyCounts? crowd = null, burst = null;
        lock (gate)
        {
            if (!(hoversChanged || emotesThrown) || services.Time.GetElapsedTime(countedAt, now) < CountRule.Every)
            {
                return;
            }

            countedAt = now;
            if (hoversChanged)
            {
                crowd = new LobbyCounts(services.Gateway.Name, CrowdMechanic.Key, hoverRound,
                    [.. Enumerable.Range(0, CrowdMechanic.Places).Select(option => hovers.Values.Count(hover => hover == option))]);
            }

            if (emotesThrown)
            {
                burst = new LobbyCounts(services.Gateway.Name, EmotesMechanic.Key, 0, [.. emotes]);
                Array.Clear(emotes);
            }

            (hoversChanged, emotesThrown) = (false, false);
        }

        _ = Hand(crowd);
        _ = Hand(burst);
    }

    private async Task Hand(LobbyCounts? counts)
    {
        if (counts is null)
        {
            return;
        }

        try
        {
            await grain.Count(counts);
        }
        catch (Exception exception)
        {
            // Of the moment: the next one makes up for it.
            services.Log.LobbyTouchFailed(exception, LobbyId);
        }
    }

    /// <summary>In roles mode every seat gets a card with each question, all of one size, so that traffic tells nothing.</summary>
    private async Task DealCards(int number, LobbyMember[] to)
    {
        try
        {
            LobbyMember[] seated;
            int[] numbers;
            lock (gate)
            {
                seated = [.. to.Where(member => !member.Watches && state.SeatOf(member.PlayerId) >= 0)];
                numbers = [.. seated.Select(member => state.SeatOf(member.PlayerId))];
            }

            var cards = (await grain.GetCards(number, [.. numbers.Distinct()]).WaitAsync(services.Options.CallTimeout, services.Time))
                .ToDictionary(card => card.Seat);
            for (var index = 0; index < seated.Length; index++)
            {
                if (cards.TryGetValue(numbers[index], out var card))
                {
                    seated[index].Connection.Send(services.Encoder.Encode(HubNames.Card, new CardFrame
                    {
                        Lobby = LobbyId,
                        Epoch = 0,
                        Sequence = 0,
                        Round = number,
                        Card = card.IsSaboteur ? 1 : 0,
                        Mark = card.Mark,
                    }));
                }
            }
        }
        catch (Exception exception)
        {
            services.Log.LobbyTouchFailed(exception, LobbyId);
        }
    }

    private bool DealsCards => state.Room.Settings.Roles && state.Room.Mechanics.Contains(SaboteurMechanic.Key)
        && state.Room.Phase == LobbyPhase.Open;
}
