using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Players;

/// <inheritdoc cref="IPlayerGrain"/>
/// <remarks>Touched a few times in an event, by tens of thousands: none of them stays in memory for long.</remarks>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class PlayerGrain(
    [PersistentState("player")] IPersistentState<PlayerState> state,
    PlayerMetrics metrics,
    TimeProvider time,
    ILogger<PlayerGrain> logger) : Grain, IPlayerGrain, IRemindable
{
    private const string Erasing = "erase";
    private static readonly TimeSpan EraseAgainAfter = TimeSpan.FromMinutes(1);

    private string id = "";

    /// <summary>What is known to be stored; readers come between, and see nothing else.</summary>
    private PlayerState stored = new();

    private bool IsGone => stored.Erasure != ErasureStep.None;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (id, stored) = (this.GetPrimaryKeyString(), state.State);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RecordRoyale(string name, RoyaleEntry entry) =>
        IsGone ? Task.CompletedTask : Keep(stored.Named(name, time.GetUtcNow()).With(entry));

    /// <inheritdoc/>
    public Task<ImmutableArray<RoyaleEntry>> GetRoyales() => Task.FromResult(stored.Royales);

    /// <inheritdoc/>
    public async Task<GameGain> FinishGame(string name, FinishedGame game)
    {
        if (game.GameId.Length is 0 or > FinishedGame.GameIdLengthMax)
        {
            throw new ArgumentException($"A game's id has 1 to {FinishedGame.GameIdLengthMax} characters.", nameof(game));
        }

        if (IsGone)
        {
            return new GameGain(0, 0, 0, 0, []);
        }

        var seen = stored.Progress.Seen;
        string[]? firstSights = null;
        var progress = stored.Progress.Apply(game);
        if (progress != stored.Progress)
        {
            await Keep(stored.Named(name, time.GetUtcNow()) with { Progress = progress });
            var gain = stored.GainOf(game.GameId);
            firstSights = game.Conditions.IsRated
                ? [.. game.Answers.Where(answer => !answer.Authored).Select(answer => answer.QuestionId).Distinct().Where(id => !seen.Contains(id))]
                : null;
            metrics.GameCounted(game.Kind, game.Conditions.IsRated, gain.Experience, gain.Unlocked.Length);
            logger.GameCounted(id, game.GameId, gain.Experience, gain.EloChange);
        }

        if (game.Conditions.IsRated && progress.RankedPoints > 0)
        {
            // Told again with every repeat: the game is sent until all of this has succeeded.
            await GrainFactory.LeaderboardShard(id).Report(new PointsReport(id, progress.RankedPoints, progress.Day, progress.DayPoints));
        }

        return stored.GainOf(game.GameId) with { FirstSights = firstSights };
    }

    /// <inheritdoc/>
    public async Task<PlayerProfile?> Open(string name)
    {
        if (!IsGone)
        {
            await Keep(stored.Named(name, time.GetUtcNow()));
        }

        return stored.ToProfile(id);
    }

    /// <inheritdoc/>
    public async Task<PlayerProfile?> Change(string signedInAs, string? name, string? avatar)
    {
        if (avatar is not null && !Avatars.Has(avatar))
        {
            throw new ArgumentException($"There is no picture {avatar}.", nameof(avatar));
        }

        if (name is not null && !(DisplayName.TryNormalise(name, out var normal) && normal == name))
        {
            throw new ArgumentException("The name is not normalised.", nameof(name));
        }

        if (!IsGone)
        {
            var next = stored.Named(signedInAs, time.GetUtcNow());
            await Keep(next with { Name = name ?? next.Name, Avatar = avatar ?? next.Avatar });
        }

        return stored.ToProfile(id);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetRoyaleIds() => Task.FromResult(stored.RoyaleIds);

    /// <inheritdoc/>
    public async Task Erase()
    {
        if (stored.Erasure != ErasureStep.Done)
        {
            // Before the store: who has stored the wish and has no reminder might never carry it out.
            await this.RegisterOrUpdateReminder(Erasing, EraseAgainAfter, EraseAgainAfter);
            await Keep(stored with { Erasure = ErasureStep.UnderWay });
            await new Erasure(GrainFactory).Run(
                id, stored.RoyaleIds, [.. stored.Progress.History.Where(game => game.Kind == GameKind.Lobby).Select(game => game.GameId)]);
            await Keep(new PlayerState { Erasure = ErasureStep.Done });
            logger.PlayerErased(id);
        }

        if (await this.GetReminder(Erasing) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Erase();

    /// <inheritdoc/>
    public Task<PlayerProfile?> GetProfile() => Task.FromResult(stored.ToProfile(id));

    /// <inheritdoc/>
    public Task<SeenQuestions> GetSeen() => Task.FromResult(stored.Progress.Seen);

    /// <inheritdoc/>
    public Task JudgeFlag(FlagOutcome outcome) => IsGone ? Task.CompletedTask : Keep(stored.With(outcome));

    /// <inheritdoc/>
    public Task<ImmutableArray<FlagOutcome>> GetFlags() => Task.FromResult<ImmutableArray<FlagOutcome>>([.. stored.Flags ?? []]);

    /// <inheritdoc/>
    public Task<FlagRecord> GetFlagRecord() =>
        Task.FromResult(new FlagRecord(stored.Progress.RatedGames, stored.FlagsUpheld, stored.FlagsRejected));

    /// <inheritdoc/>
    public Task<ImmutableArray<GameEntry>> GetGames() => Task.FromResult(stored.Progress.History);

    private async Task Keep(PlayerState next)
    {
        if (next != stored)
        {
            await this.Store(state, next);
            stored = next;
        }
    }
}
