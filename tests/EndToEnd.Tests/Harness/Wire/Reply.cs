namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>A reply of the hub.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Bytes">All of its bytes.</param>
internal sealed record Reply<T>(T Value, byte[] Bytes);
