using System.Globalization;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Brackets;

/// <inheritdoc cref="IBracketGrain"/>
internal sealed partial class BracketGrain(
    [PersistentState("seats")] IPersistentState<SeatsState> seats,
    [PersistentState("roster")] IPersistentState<RosterState> roster,
    [PersistentState("answers")] IPersistentState<AnswersState> answers,
    BracketHistoryFactory histories,
    ILogger<BracketGrain> logger) : Grain, IBracketGrain, IRemindable, IDisposable
{
    private static readonly TimeSpan NoticePeriod = TimeSpan.FromMilliseconds(250);

    private readonly Soundness soundness = new();
    private string key = "";
    private string royaleId = "";
    private BracketHistory history = null!;
    private PlayerNotices notices = null!;
    private IGrainTimer? noticeTimer;
    private Task answersStored = Task.CompletedTask;
    private int closing;
    private (int Round, Task<RoundRecord> Stored)? closingRecord;

    private Roster Roster => roster.State.Roster;

    private int BracketNumber => int.Parse(key.AsSpan(key.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = this.GetPrimaryKeyString();
        royaleId = key[..key.LastIndexOf('/')];
        history = histories.Create(this.GetGrainId());
        notices = new PlayerNotices(GrainFactory, logger, key, royaleId);
        if (Roster.LastClosed > 0)
        {
            await history.Get(Roster.LastClosed);
        }

        if (seats.State is { Count: > 0, AllTold: false })
        {
            KeepTellingPlayers();
        }
    }

    /// <inheritdoc/>
    public async Task<SeatView> Seat(int seat, JoinRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seat, SeatRef.SeatsPerBracket);
        if (Roster.LastClosed > 0 || closing > 0)
        {
            throw new InvalidOperationException($"{key} has closed a round and gives no more seats.");
        }

        if (seats.State.IsEmpty(seat) || seats.State.PlayerIds[seat] != request.PlayerId)
        {
            seats.State.Take(seat, request.PlayerId, request.Name, request.AddressHash, request.LoadTest);
            await Store(seats);
            KeepTellingPlayers();
        }

        return await StoredViewOf(seat);
    }

    /// <inheritdoc/>
    public Task<BracketSeats> GetSeats() => Task.FromResult(new BracketSeats(
        [.. seats.State.PlayerIds], [.. seats.State.Names], [.. seats.State.AddressHashes], AliveNow()));

    /// <inheritdoc/>
    public async Task<SeatView> GetSeat(int seat)
    {
        var left = await OutOf(seat);
        var view = await StoredViewOf(seat);
        return view.OutAtCut == left?.Cut ? view with { Out = left } : view;
    }

    /// <inheritdoc/>
    public async Task Forget(int seat, string playerId)
    {
        if (seats.State.IsEmpty(seat) || seats.State.PlayerIds[seat] != playerId || seats.State.Names[seat] == DeletedPlayer.Name)
        {
            return;
        }

        seats.State.Names[seat] = DeletedPlayer.Name;
        seats.State.AddressHashes[seat] = seats.State.AddressHashes[seat] == 0 ? 0 : DeletedPlayer.AddressHash();
        await Store(seats);
    }

    /// <inheritdoc/>
    public void Dispose() => soundness.Dispose();

    private int AliveNow() =>
        Enumerable.Range(0, seats.State.Count).Count(seat => !seats.State.IsEmpty(seat) && Roster.IsAlive(seat));

    /// <summary>A seat, with its answer to the open question once that is stored.</summary>
    private async Task<SeatView> StoredViewOf(int seat)
    {
        soundness.Require();
        if (HasOpenAnswer(seat))
        {
            await answersStored;
        }

        return ViewOf(seat);
    }

    private SeatView ViewOf(int seat)
    {
        if (seats.State.IsEmpty(seat))
        {
            throw new ArgumentOutOfRangeException(nameof(seat), seat, $"Nobody sits there in {key}.");
        }

        var view = new SeatView { PlayerId = seats.State.PlayerIds[seat] };
        if (seat < Roster.Seats)
        {
            view = view with
            {
                Score = Roster.Scores[seat],
                Correct = Roster.Correct[seat],
                ElapsedMs = Roster.ElapsedMs[seat],
                OutAtCut = Roster.OutAtCut[seat],
                OutRank = Roster.OutRanks[seat],
            };
        }

        return HasOpenAnswer(seat)
            ? view with
            {
                AnsweredRound = answers.State.Round,
                Choice = answers.State.Choices[seat],
                AnswerElapsedMs = answers.State.ElapsedMs(seat),
            }
            : view;
    }

    private bool HasOpenAnswer(int seat) => answers.State.Round == Roster.LastClosed + 1 && answers.State.Answered(seat);

    private void KeepTellingPlayers() => noticeTimer ??= this.RegisterGrainTimer(
        TellPlayers, new GrainTimerCreationOptions(NoticePeriod, NoticePeriod) { Interleave = true });

    private async Task TellPlayers(CancellationToken cancellationToken)
    {
        try
        {
            if (await notices.TellSome(seats.State, Roster, history).WaitAsync(cancellationToken))
            {
                return;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The activation ends: the next one tells everyone again.
            return;
        }

        noticeTimer?.Dispose();
        noticeTimer = null;
        await RestOnceAllAreTold();
    }

    private Task Store<TState>(IPersistentState<TState> state) => Write(state.WriteStateAsync);

    private Task Write(Func<Task> write) => soundness.Write(write, lost =>
    {
        logger.StoreFailed(lost, key);

        // Players whose own store fails, too, answer late: the activation would not end before they have.
        noticeTimer?.Dispose();
        DeactivateOnIdle();
    });
}
