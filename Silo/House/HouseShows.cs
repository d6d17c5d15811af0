using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Silo.House;

/// <summary>Keeps a show running: schedules one, plays it with the house players, pauses, and again.</summary>
internal sealed class HouseShows(
    IClusterClient cluster,
    IOptions<HouseOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<HouseShows> logger) : BackgroundService
{
    private const string Title = "House royale";
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    private readonly ILiveOpsGrain liveOps = cluster.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var dice = new HouseDice(options.Value.Seed);
        var players = HousePlayer.All(options.Value.Players, dice);
        var knowledge = new HouseKnowledge();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = TimeSpan.FromSeconds(options.Value.PauseSeconds);
            var royaleId = "";
            try
            {
                royaleId = await Unfinished() ?? await Schedule() ?? "";
                if (royaleId.Length > 0)
                {
                    await new HouseGateway(cluster, royaleId, players, knowledge, dice, time, logger).Play(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.HouseStumbled(exception, royaleId);
                pause = TryAgain;
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private async Task Started(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    // A show that a restart interrupted goes on: the house players have the same ids and find their seats.
    private async Task<string?> Unfinished()
    {
        var since = time.GetUtcNow() - Recent;
        foreach (var listing in (await liveOps.ListEvents()).Where(listing => listing.Title == Title && listing.StartsAt > since))
        {
            var snapshot = await cluster.GetGrain<IRoyaleGrain>(listing.RoyaleId).GetSnapshot();
            if (snapshot.Exists && !snapshot.Progress.IsOver)
            {
                return listing.RoyaleId;
            }
        }

        return null;
    }

    private async Task<string?> Schedule()
    {
        var house = options.Value;
        var lead = TimeSpan.FromSeconds(house.RegistrationSeconds + house.CountdownSeconds);
        var spec = new RoyaleSpec
        {
            Title = Title,
            StartsAt = time.GetUtcNow() + lead,
            AllowRepeats = true,
            Settings = RoyaleSettings.Blitz with
            {
                Capacity = house.Players + house.SeatsForPeople,
                RegistrationMs = (int)lead.TotalMilliseconds,
                CountdownMs = house.CountdownSeconds * 1_000,
                WindowMs = 8_000,
                RevealMs = 3_000,
                CutMs = 3_000,
                BudgetMs = 90_000,
            },
        };
        var command = new OpsCommand("house-" + RandomNumberGenerator.GetHexString(16, lowercase: true), "house", "The house plays.");
        var outcome = await liveOps.Schedule(command, spec);
        if (outcome.Code != OpsCode.Done)
        {
            logger.HouseRefused(outcome.Message);
            return null;
        }

        logger.HouseScheduled(outcome.RoyaleId!, spec.StartsAt);
        return outcome.RoyaleId;
    }
}
