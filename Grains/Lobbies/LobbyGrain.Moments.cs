using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Crowd;
using Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;
using Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

namespace Trivia.Grains.Lobbies;

/// <summary>What is of the moment only, and what is for single seats.</summary>
internal sealed partial class LobbyGrain
{
    private readonly Dictionary<string, ImmutableArray<int>> hovers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pulse> pulses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<int>> feedback = new(StringComparer.Ordinal);
    private int hoverRound;
    private int feedbackRound;

    /// <inheritdoc/>
    public async Task Count(LobbyCounts counts)
    {
        if (!Exists || counts.Counts.IsDefault || !(counts.Mechanic == LobbyFeedback.Key || (await Mechanics()).Has(counts.Mechanic)))
        {
            return;
        }

        var pulse = pulses.TryGetValue(counts.Mechanic, out var known) ? known : pulses[counts.Mechanic] = new Pulse();
        switch (counts.Mechanic)
        {
            case CrowdMechanic.Key when State.Phase == LobbyPhase.Open && counts.Round == State.Round:
                if (hoverRound != State.Round)
                {
                    hovers.Clear();
                    hoverRound = State.Round;
                }

                hovers[counts.Gateway] = counts.Counts;
                pulse.Counts = CountRule.Sum(hovers.Values, CrowdMechanic.Places);
                break;
            case LobbyFeedback.Key when State.Phase is not LobbyPhase.Open && counts.Round == State.Round:
                if (feedbackRound != State.Round)
                {
                    feedback.Clear();
                    feedbackRound = State.Round;
                }

                feedback[counts.Gateway] = counts.Counts;
                pulse.Counts = CountRule.Sum(feedback.Values, LobbyFeedback.Places);
                break;
            case EmotesMechanic.Key:
                pulse.Counts = CountRule.Sum([pulse.Counts, counts.Counts], EmotesMechanic.Kinds);
                break;
            default:
                return;
        }

        Beat(counts.Mechanic, pulse);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<LobbyCard>> GetCards(int round, ImmutableArray<int> seats)
    {
        if (!Exists || round != stored.State.Round)
        {
            return Task.FromResult<ImmutableArray<LobbyCard>>([]);
        }

        return Task.FromResult<ImmutableArray<LobbyCard>>(
        [
            .. from seat in seats
               where seat >= 0 && seat < stored.State.Seats.Length
               let card = SaboteurMechanic.CardOf(stored.State, seat)
               where card is not null
               select new LobbyCard(seat, card.Value.IsSaboteur, card.Value.Mark),
        ]);
    }

    /// <summary>Tells now, or, when it has just been told, as soon as it may be again.</summary>
    private void Beat(string mechanic, Pulse pulse)
    {
        if (pulse.Timer is not null)
        {
            return;
        }

        var wait = CountRule.WaitFor(pulse.At == 0 ? null : clock.Since(pulse.At));
        pulse.Timer = this.RegisterGrainTimer(
            _ => TellCounts(mechanic, pulse), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    private async Task TellCounts(string mechanic, Pulse pulse)
    {
        pulse.Timer?.Dispose();
        (pulse.Timer, pulse.At) = (null, clock.Timestamp);
        var counts = pulse.Counts;
        pulse.Counts = mechanic == EmotesMechanic.Key ? [] : counts;
        if (mechanic == CrowdMechanic.Key && State.Phase != LobbyPhase.Open)
        {
            return;
        }

        try
        {
            await Events.OnNextAsync(new LobbyCounted { LobbyId = id, Mechanic = mechanic, Round = State.Round, Counts = counts });
            metrics.MechanicTold(mechanic);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Of the moment: the next one makes up for it.
            logger.PublishFailed(exception, id, 0);
        }
    }

    private sealed class Pulse
    {
        public ImmutableArray<int> Counts { get; set; } = [];

        public long At { get; set; }

        public IGrainTimer? Timer { get; set; }
    }
}
