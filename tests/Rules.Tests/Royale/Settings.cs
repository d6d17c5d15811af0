using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>Random rules of an event, all within bounds.</summary>
internal static class Settings
{
    public static readonly Gen<RoyaleSettings> Any = Gen.Select(
        Gen.Select(Gen.OneOf(Gen.Int[2, 40], Gen.Int[2, RoyaleSettings.CapacityMax]), Gen.OneOf(Gen.Int[1, 20], Gen.Int[1, 4_000])),
        Gen.Select(Gen.Int[500, 15_000], Gen.Int[0, 1_000], Gen.Int[500, 15_000]),
        Gen.Select(Gen.Int[0, 6_000], Gen.Int[0, 4_000]),
        Gen.Select(Gen.Int[1, 6], Gen.OneOf(Gen.Const(200), Gen.Int[50, 900])),
        Gen.OneOf(Gen.Int[0, 300_000], Gen.Int[0, 1_800_000]),
        (field, window, shown, cut, budgetMs) => new RoyaleSettings
        {
            Capacity = field.Item1,
            SuddenDeathAlive = Math.Min(field.Item2, RoyaleSettings.CapacityMax),
            WindowMs = window.Item1,
            WindowStepMs = window.Item2,
            WindowMsMin = window.Item3,
            RevealMs = shown.Item1,
            CutMs = shown.Item2,
            QuestionsPerCut = cut.Item1,
            CutFraction = cut.Item2 / 1000m,
            BudgetMs = budgetMs,
        });
}
