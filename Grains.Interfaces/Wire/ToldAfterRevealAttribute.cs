namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Marks a frame that may name what was secret, because it is sent only once the secret has been told.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ToldAfterRevealAttribute : Attribute;
