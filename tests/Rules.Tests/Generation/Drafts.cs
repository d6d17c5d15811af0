using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

internal static class Drafts
{
    public static DraftQuestion Draft(int number) =>
        new(number, $"What is {number}?", $"right {number}", ["wrong a", "wrong b", "wrong c"], null, "generator:m@1#abc");
}
