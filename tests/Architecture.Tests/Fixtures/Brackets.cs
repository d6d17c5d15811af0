namespace Trivia.Architecture.Tests.Fixtures.Brackets;

/// <summary>What another feature should not know.</summary>
internal sealed class Inner;
