namespace Trivia.Architecture.Tests.Fixtures.Lobbies;

/// <summary>A feature that reaches into another's classes, inside a method only.</summary>
internal static class Nosy
{
    public static int Look() => new List<Brackets.Inner>().Count;
}
