using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Reads what staff want to schedule. Pure.</summary>
internal static class SpecReader
{
    private const string Blitz = "blitz";
    private const string Classic = "classic";

    private static readonly TimeSpan AheadMax = TimeSpan.FromDays(366);
    private static readonly TimeSpan BehindMax = TimeSpan.FromMinutes(1);

    /// <summary>Makes a specification of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The time.</param>
    /// <param name="spec">The specification; of use only without errors.</param>
    /// <returns>What is wrong, one sentence each.</returns>
    public static IReadOnlyList<string> Read(ScheduleRequest request, DateTimeOffset now, out RoyaleSpec spec)
    {
        var settings = Settings(request);
        var startsAt = StartsAt(request, settings, now);
        spec = new RoyaleSpec
        {
            Title = PlainText.Clean(request.Title ?? ""),
            StartsAt = startsAt ?? now,
            Settings = settings,
            Topics = [.. request.Topics ?? []],
            Sealed = request.Sealed,
            Synthetic = request.Synthetic,
            AllowRepeats = request.AllowRepeats,
        };
        return [.. Problems(request, spec, startsAt, now), .. settings.Problems()];
    }

    private static IEnumerable<string> Problems(
        ScheduleRequest request, RoyaleSpec spec, DateTimeOffset? startsAt, DateTimeOffset now)
    {
        if (PlainText.Problem(spec.Title, 1, RoyaleSpec.TitleLengthMax) is { } wrong)
        {
            yield return $"title {wrong}.";
        }

        if (request.Preset is not (null or Blitz or Classic))
        {
            yield return $"preset must be {Blitz} or {Classic}.";
        }

        if (startsAt is null)
        {
            yield return "Say the start once: startsAt, startsInMs or now.";
        }
        else if (startsAt < now - BehindMax || startsAt > now + AheadMax)
        {
            yield return "The start must not be past, nor more than a year ahead.";
        }

        if (spec.Topics.Length > RoyaleSpec.TopicsMax)
        {
            yield return $"There are {spec.Topics.Length} topics; the most is {RoyaleSpec.TopicsMax}.";
        }
    }

    private static DateTimeOffset? StartsAt(ScheduleRequest request, RoyaleSettings settings, DateTimeOffset now)
    {
        var saidTimes = (request.StartsAt is null ? 0 : 1) + (request.StartsInMs is null ? 0 : 1) + (request.Now ? 1 : 0);
        if (saidTimes != 1)
        {
            return null;
        }

        // The first question can be due no sooner than a whole countdown from now.
        var inMs = request.Now ? settings.CountdownMs : request.StartsInMs;
        return inMs is { } span
            ? now.AddMilliseconds(Math.Clamp(span, -2 * BehindMax.TotalMilliseconds, 2 * AheadMax.TotalMilliseconds))
            : request.StartsAt!.Value.ToUniversalTime();
    }

    private static RoyaleSettings Settings(ScheduleRequest request)
    {
        var preset = request.Preset == Classic ? RoyaleSettings.Classic : RoyaleSettings.Blitz;
        return request.Settings is not { } wish ? preset : preset with
        {
            Capacity = wish.Capacity ?? preset.Capacity,
            WindowMs = wish.WindowMs ?? preset.WindowMs,
            WindowStepMs = wish.WindowStepMs ?? preset.WindowStepMs,
            WindowMsMin = wish.WindowMsMin ?? preset.WindowMsMin,
            RevealMs = wish.RevealMs ?? preset.RevealMs,
            CutMs = wish.CutMs ?? preset.CutMs,
            QuestionsPerCut = wish.QuestionsPerCut ?? preset.QuestionsPerCut,
            CutFraction = wish.CutFraction ?? preset.CutFraction,
            SuddenDeathAlive = wish.SuddenDeathAlive ?? preset.SuddenDeathAlive,
            BudgetMs = wish.BudgetMs ?? preset.BudgetMs,
            RegistrationMs = wish.RegistrationMs ?? preset.RegistrationMs,
            CountdownMs = wish.CountdownMs ?? preset.CountdownMs,
            StageLeadMs = wish.StageLeadMs ?? preset.StageLeadMs,
            HandOverMs = wish.HandOverMs ?? preset.HandOverMs,
            ReturnMs = wish.ReturnMs ?? preset.ReturnMs,
            SeatsPerAddressMax = wish.SeatsPerAddressMax ?? preset.SeatsPerAddressMax,
        };
    }
}
