namespace Trivia.Grains.Rules.Chat;

/// <summary>What became of a remark.</summary>
/// <param name="Room">The room after it.</param>
/// <param name="Code">What became of it.</param>
/// <param name="Line">What the room sees of it; null for nothing.</param>
/// <param name="Audit">What staff read of it, when it was flagged or ended in a removal: reasons and the text itself.</param>
public sealed record ChatOutcome(ChatRoom Room, ChatCode Code, ChatLine? Line, string? Audit);
