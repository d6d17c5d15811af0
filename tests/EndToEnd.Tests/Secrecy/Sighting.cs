namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>A secret found in bytes.</summary>
/// <param name="Secret">Which.</param>
/// <param name="Form">How it was written.</param>
/// <param name="Offset">Where.</param>
internal sealed record Sighting(Secret Secret, SecretForm Form, int Offset);
