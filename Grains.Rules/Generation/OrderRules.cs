using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Generation;

/// <summary>Which wishes for questions are taken. Pure.</summary>
public static class OrderRules
{
    /// <summary>Longest theme, in characters: room for a subject, not for a speech to a model.</summary>
    public const int ThemeLengthMax = 100;

    /// <summary>Most questions of one order.</summary>
    public const int CountMax = 50;

    private const string NamelessTopic = "mixed";

    /// <summary>The order with its theme in form. An order without a topic gets the theme's slug for one.</summary>
    /// <param name="order">The order as it came.</param>
    public static GenerationOrder Clean(GenerationOrder order)
    {
        var theme = PlainText.Clean(order.Theme);
        return order with { Theme = theme, Topic = order.Topic.Length == 0 ? TopicOf(theme) : order.Topic };
    }

    /// <summary>What is wrong with an order, one sentence each; empty when it may be taken.</summary>
    /// <param name="order">The order, cleaned.</param>
    public static ImmutableArray<string> Problems(GenerationOrder order)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (PlainText.Problem(order.Theme, 1, ThemeLengthMax) is { } problem)
        {
            problems.Add($"The theme {problem}.");
        }
        else if (!order.Theme.Any(char.IsLetterOrDigit))
        {
            problems.Add("The theme has no letter and no digit.");
        }

        if (!Slug.IsValid(order.Topic))
        {
            problems.Add($"The topic must be a slug: 1 to {Slug.LengthMax} characters of a–z, 0–9 and single hyphens.");
        }

        if (order.Count is < 1 or > CountMax)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"The count is {order.Count}; it must be from 1 to {CountMax}."));
        }

        if (!Enum.IsDefined(order.Difficulty))
        {
            problems.Add("The difficulty must be easy, medium or hard.");
        }

        return problems.ToImmutable();
    }

    /// <summary>A slug that says what a theme is about: its letters and digits as far as they are ASCII.</summary>
    /// <param name="theme">A theme.</param>
    public static string TopicOf(string theme)
    {
        var slug = new StringBuilder();
        foreach (var character in PlainText.Fold(theme))
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        slug.Length = Math.Min(slug.Length, Slug.LengthMax);
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? NamelessTopic : text;
    }
}
