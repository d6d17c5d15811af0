namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>One thing that nobody should do, and how it is to be refused.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Expected">The refusal: an HTTP status and problem code, a reply's code, or how the connection ends.</param>
/// <param name="Try">Does it, and tells what came of it.</param>
internal sealed record AbuseCase(string Name, string Expected, Func<Abuser, Task<string>> Try);
