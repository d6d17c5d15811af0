using System.Globalization;
using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class RoyaleSettingsTests
{
    /// <summary>Every bounded setting: its name in the sentence, how to set it, and its lowest and highest good value.</summary>
    private static readonly Dictionary<string, (Func<decimal, RoyaleSettings> Set, decimal Min, decimal Max)> Bounds = new()
    {
        ["capacity"] = (value => new() { Capacity = (int)value }, 2, 100_000),
        ["windowMs"] = (value => new() { WindowMs = (int)value }, 500, 120_000),
        ["windowStepMs"] = (value => new() { WindowStepMs = (int)value }, 0, 60_000),
        ["windowMsMin"] = (value => new() { WindowMsMin = (int)value }, 500, 120_000),
        ["revealMs"] = (value => new() { RevealMs = (int)value }, 0, 120_000),
        ["cutMs"] = (value => new() { CutMs = (int)value }, 0, 120_000),
        ["questionsPerCut"] = (value => new() { QuestionsPerCut = (int)value }, 1, 1_000),
        ["cutFraction"] = (value => new() { CutFraction = value }, 0.01m, 0.9m),
        ["suddenDeathAlive"] = (value => new() { SuddenDeathAlive = (int)value }, 1, 100_000),
        ["budgetMs"] = (value => new() { BudgetMs = (int)value }, 0, 14_400_000),
        ["registrationMs"] = (value => new() { RegistrationMs = (int)value }, 0, 604_800_000),
        ["countdownMs"] = (value => new() { CountdownMs = (int)value }, 0, 600_000),
        ["stageLeadMs"] = (value => new() { StageLeadMs = (int)value }, 100, 10_000),
        ["handOverMs"] = (value => new() { HandOverMs = (int)value }, 50, 5_000),
        ["returnMs"] = (value => new() { ReturnMs = (int)value }, 0, 120_000),
        ["seatsPerAddressMax"] = (value => new() { SeatsPerAddressMax = (int)value }, 1, 100_000),
    };

    public static TheoryData<string> Names => [.. Bounds.Keys];

    [Fact]
    public void Defaults_AreTheProducts()
    {
        var settings = RoyaleSettings.Blitz;

        settings.ShouldBe(new RoyaleSettings());
        (settings.Capacity, settings.SeatsPerAddressMax).ShouldBe((10_000, 8));
        (settings.WindowMs, settings.WindowStepMs, settings.WindowMsMin).ShouldBe((10_000, 500, 5_000));
        (settings.RevealMs, settings.CutMs, settings.HandOverMs, settings.ReturnMs).ShouldBe((5_000, 3_000, 500, 15_000));
        (settings.QuestionsPerCut, settings.CutFraction, settings.SuddenDeathAlive).ShouldBe((3, 0.2m, 10));
        (settings.RegistrationMs, settings.CountdownMs, settings.StageLeadMs).ShouldBe((900_000, 60_000, 1_000));
        settings.BudgetMs.ShouldBe(180_000);
        RoyaleSettings.Classic.ShouldBe(settings with { BudgetMs = 1_200_000 });
    }

    [Fact]
    public void Problems_ShippedEvents_HaveNone()
    {
        RoyaleSettings.Blitz.Problems().ShouldBeEmpty();
        RoyaleSettings.Classic.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Problems_AnySettingsOfTheGenerator_HaveNone() => Settings.Any.Sample(settings => !settings.Problems().Any());

    [Theory]
    [MemberData(nameof(Names))]
    public void Problems_ValueOnTheBound_IsNone(string name)
    {
        var (set, min, max) = Bounds[name];

        set(min).Problems().ShouldBeEmpty();
        set(max).Problems().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Problems_ValueBeyondTheBound_IsTheOneSentence(string name)
    {
        var (set, min, max) = Bounds[name];
        var step = name == "cutFraction" ? 0.001m : 1m;

        foreach (var value in new[] { min - step, max + step })
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            set(value).Problems().ShouldHaveSingleItem().ShouldStartWith($"{name} is {text}; it must be from ");
        }
    }

    [Fact]
    public void Problems_SeveralValues_NamesEach() =>
        new RoyaleSettings { Capacity = 1, CutFraction = 1m, BudgetMs = -1 }.Problems().Count().ShouldBe(3);

    [Fact]
    public void Problems_EveryNumber_IsBounded()
    {
        var numbers = typeof(RoyaleSettings).GetProperties()
            .Where(property => property.PropertyType == typeof(int) || property.PropertyType == typeof(decimal))
            .Select(property => JsonName(property.Name));

        numbers.ShouldBe(Bounds.Keys, ignoreOrder: true);
    }

    [Fact]
    public void WindowMsAfter_AnyCuts_ShrinksByTheStepToTheLeast() =>
        Gen.Select(Settings.Any, Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, int.MaxValue])).Sample(
            (settings, cuts) =>
            {
                decimal windowMs = settings.WindowMs;
                for (var cut = 0; cut < Math.Min(cuts, 20_000) && windowMs > 0; cut++)
                {
                    windowMs -= settings.WindowStepMs;
                }

                var least = Math.Min(settings.WindowMs, settings.WindowMsMin);
                settings.WindowMsAfter(cuts).ShouldBe((int)Math.Max(least, windowMs));
            },
            iter: 500);

    [Theory]
    [InlineData(0, 10_000)]
    [InlineData(1, 9_500)]
    [InlineData(9, 5_500)]
    [InlineData(10, 5_000)]
    [InlineData(11, 5_000)]
    [InlineData(int.MaxValue, 5_000)]
    public void WindowMsAfter_Blitz_IsThis(int cuts, int windowMs) =>
        RoyaleSettings.Blitz.WindowMsAfter(cuts).ShouldBe(windowMs);

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
