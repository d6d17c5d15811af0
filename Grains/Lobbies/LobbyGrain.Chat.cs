using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chat;

namespace Trivia.Grains.Lobbies;

/// <summary>What is said in the lobby. Lines are of the moment and go with the activation; who is barred is stored.</summary>
internal sealed partial class LobbyGrain
{
    /// <summary>Lines that an activation may number before the next one's begin.</summary>
    private const long LinesAnActivation = 1_000_000;

    private const int UnrecordedMax = 100;
    private static readonly ChatLimits ChatLimits = new();

    private readonly Queue<(string PlayerId, long Operation, ChatOutcome Outcome)> unrecorded = new();
    private ChatRoom chat = ChatRoom.Empty;
    private long chatOperation;
    private bool recording;

    /// <inheritdoc/>
    public async Task<SayOutcome> Say(SayRequest request)
    {
        if (!Exists)
        {
            return new SayOutcome(LobbyVerdict.NotFound, ChatCode.Barred);
        }

        if (state.State.Barred.Contains(request.PlayerId))
        {
            return new SayOutcome(LobbyVerdict.Barred, ChatCode.Barred);
        }

        var seat = State.SeatOf(request.PlayerId);
        if (seat < 0 || State.Seats[seat] is { Left: true } or { House: true })
        {
            return new SayOutcome(LobbyVerdict.NotSeated, ChatCode.Barred);
        }

        if (!(await Mechanics()).Has(ChatMechanic.Key))
        {
            return new SayOutcome(LobbyVerdict.SwitchedOff, ChatCode.Barred);
        }

        if (chat.Admit(ChatLimits, request.PlayerId, request.Text, clock.Now) is { } refusal)
        {
            return new SayOutcome(LobbyVerdict.Done, refusal);
        }

        var (name, avatar) = (State.Seats[seat].Name, State.Seats[seat].Avatar);
        var judgement = await moderator.Judge(new ChatRemark(id, request.PlayerId, request.Text), CancellationToken.None);

        // Checked again inside: others spoke meanwhile, and so may this player have.
        var outcome = chat.Say(ChatLimits, request.PlayerId, name, request.Text, judgement, clock.Now, avatar);
        chat = outcome.Room;
        metrics.Moved(ChatMechanic.Key, outcome.Code.ToString());
        await Follow(request.PlayerId, outcome);
        return new SayOutcome(LobbyVerdict.Done, outcome.Code);
    }

    /// <summary>The chat of an activation that begins: nothing said, numbers beyond those of earlier ones, and who is barred stays so.</summary>
    private void BeginChat() => chat = ChatRoom.Empty with
    {
        Shown = (epoch - 1) * LinesAnActivation,
        Conduct = stored.Barred.ToImmutableDictionary(player => player, _ => ChatConduct.Clean with { IsBarred = true }),
    };

    private async Task Follow(string playerId, ChatOutcome outcome)
    {
        if (outcome.Audit is not null && unrecorded.Count < UnrecordedMax)
        {
            unrecorded.Enqueue((playerId, (epoch * LinesAnActivation) + ++chatOperation, outcome));
        }

        if (outcome.Code == ChatCode.Removed)
        {
            await soundness.InTurn(() => Bar(playerId));
        }

        if (outcome.Line is { } line)
        {
            try
            {
                await Events.OnNextAsync(new LobbyChatSaid { LobbyId = id, Epoch = epoch, Line = line });
                metrics.MechanicTold(ChatMechanic.Key);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Of the moment; who enters later finds the line with the lobby.
                logger.PublishFailed(exception, id, 0);
            }
        }

        _ = RecordChat();
    }

    /// <summary>Takes a player's seat away for good.</summary>
    private async Task<bool> Bar(string playerId)
    {
        if (!Exists || state.State.Barred.Contains(playerId))
        {
            return false;
        }

        var next = Fresh() with
        {
            State = LobbySeating.Leave(State, playerId),
            Barred = [.. state.State.Barred.TakeLast(ChatLimits.PlayersMax - 1), playerId],
        };
        var seat = next.State.SeatOf(playerId);
        await StoreAndTell(seat < 0 ? next : Seated(next, seat, barred: true));
        logger.Barred(id, playerId);
        return true;
    }

    /// <summary>Tells staff what was flagged, until they have it.</summary>
    private async Task RecordChat()
    {
        if (recording)
        {
            return;
        }

        recording = true;
        try
        {
            while (unrecorded.TryPeek(out var next))
            {
                await GrainFactory.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).RecordChat(id, next.PlayerId, next.Operation, next.Outcome);
                unrecorded.Dequeue();
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.RecordFailed(exception, id, unrecorded.Count);
        }
        finally
        {
            recording = false;
        }
    }
}
